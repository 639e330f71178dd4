// On a narrow screen filters and evidence are drawers at the foot.
import { byId } from "./dom.js";

const narrow = matchMedia("(max-width: 860px)");

export function openDrawers() {
  for (const each of document.querySelectorAll("#drawers button")) {
    each.addEventListener("click", () =>
      byId(each.dataset.drawer).classList.contains("open") ? shutDrawers() : openDrawer(each.dataset.drawer),
    );
  }
  for (const each of document.querySelectorAll(".shut")) each.addEventListener("click", shutDrawers);
}

/** Open one and shut the other; on a wide screen both are always there. */
export function openDrawer(name) {
  if (!narrow.matches) return;
  shutDrawers();
  byId(name).classList.add("open");
  byId(name).scrollTop = 0;
  tellButtons();
}

export function shutDrawers() {
  for (const name of ["filters", "evidence"]) byId(name).classList.remove("open");
  tellButtons();
}

function tellButtons() {
  for (const each of document.querySelectorAll("#drawers button")) {
    each.setAttribute("aria-expanded", String(byId(each.dataset.drawer).classList.contains("open")));
  }
}
