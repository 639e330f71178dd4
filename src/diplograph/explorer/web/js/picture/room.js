// Which parts of the stage are taken by names and nodes: boxes in a grid, so that only near ones are compared.
const CELL = 56; // pixels

export class Room {
  constructor() {
    this.cells = new Map();
  }

  /** Take a box; its owner, if it has one, may lie over it. */
  take(left, top, right, bottom, owner = null) {
    const box = { left, top, right, bottom, owner };
    this.near(left, top, right, bottom, (cell, key) => {
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
    });
  }

  /** Whether nobody but the owner has taken any part of a box. */
  free(left, top, right, bottom, owner = null) {
    let open = true;
    const others = (box) => owner === null || box.owner !== owner;
    this.near(left, top, right, bottom, (cell) => {
      for (const box of cell || []) {
        if (others(box) && left < box.right && right > box.left && top < box.bottom && bottom > box.top)
          open = false;
      }
    });
    return open;
  }

  near(left, top, right, bottom, visit) {
    for (let x = Math.floor(left / CELL); x <= right / CELL; x++) {
      for (let y = Math.floor(top / CELL); y <= bottom / CELL; y++) {
        const key = x * 4096 + y;
        visit(this.cells.get(key), key);
      }
    }
  }
}
