// A stand-in for a canvas that writes SVG: what paints the picture paints the file.
import { shape } from "../dom.js";

const measuring = document.createElement("canvas").getContext("2d");
const round = (value) => Number(value.toFixed(2));

export class Vector {
  constructor() {
    this.parts = [];
    this.matrix = new DOMMatrix();
    this.kept = [];
    Object.assign(this, {
      fillStyle: "#000",
      strokeStyle: "#000",
      lineWidth: 1,
      globalAlpha: 1,
      font: "12px sans-serif",
      textAlign: "start",
      textBaseline: "alphabetic",
      dash: [],
    });
    this.d = [];
  }
  save() {
    this.kept.push([this.matrix, this.globalAlpha, this.lineWidth, this.dash]);
  }
  restore() {
    [this.matrix, this.globalAlpha, this.lineWidth, this.dash] = this.kept.pop();
  }
  translate(x, y) {
    this.matrix = this.matrix.translate(x, y);
  }
  rotate(angle) {
    this.matrix = this.matrix.rotate((angle * 180) / Math.PI);
  }
  setLineDash(dash) {
    this.dash = dash;
  }
  at(x, y) {
    const point = this.matrix.transformPoint({ x, y });
    return `${round(point.x)} ${round(point.y)}`;
  }
  beginPath() {
    this.d = [];
  }
  moveTo(x, y) {
    this.d.push(`M${this.at(x, y)}`);
  }
  lineTo(x, y) {
    this.d.push(`L${this.at(x, y)}`);
  }
  closePath() {
    this.d.push("Z");
  }
  arc(x, y, radius) {
    this.d.push(`M${this.at(x + radius, y)}`);
    for (const side of [-1, 1])
      this.d.push(`A${round(radius)} ${round(radius)} 0 1 1 ${this.at(x + side * radius, y)}`);
  }
  fillRect(x, y, wide, high) {
    this.beginPath();
    [
      [x, y],
      [x + wide, y],
      [x + wide, y + high],
      [x, y + high],
    ].forEach(([px, py], i) => (i ? this.lineTo(px, py) : this.moveTo(px, py)));
    this.closePath();
    this.fill();
  }
  fill() {
    this.put("path", { d: this.d.join(""), fill: this.fillStyle });
  }
  stroke() {
    const dash = this.dash.length ? { "stroke-dasharray": this.dash.map(round).join(" ") } : {};
    this.put("path", {
      d: this.d.join(""),
      fill: "none",
      stroke: this.strokeStyle,
      "stroke-width": round(this.lineWidth),
      ...dash,
    });
  }
  measureText(text) {
    measuring.font = this.font;
    return measuring.measureText(text);
  }
  fillText(text, x, y) {
    this.write(text, x, y, { fill: this.fillStyle });
  }
  strokeText(text, x, y) {
    this.write(text, x, y, {
      fill: "none",
      stroke: this.strokeStyle,
      "stroke-width": round(this.lineWidth),
      "stroke-linejoin": "round",
    });
  }
  write(text, x, y, look) {
    const size = Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 12);
    const down = this.textBaseline === "top" ? 0.8 * size : this.textBaseline === "middle" ? 0.35 * size : 0;
    const anchor = this.textAlign === "center" ? "middle" : "start";
    const weight = /^\d+ /.exec(this.font)?.[0].trim() ?? "400";
    this.put(
      "text",
      {
        x: round(x),
        y: round(y + down),
        "font-size": round(size),
        "font-weight": weight,
        "text-anchor": anchor,
        ...look,
      },
      text,
    );
  }
  put(tag, attributes, ...children) {
    if (this.globalAlpha < 1) attributes.opacity = round(this.globalAlpha);
    this.parts.push(shape(tag, attributes, ...children));
  }
}
