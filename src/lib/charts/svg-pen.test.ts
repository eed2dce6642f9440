import { describe, expect, it } from 'vitest';
import { SvgPen } from './svg-pen';

describe('a drawing as SVG', () => {
  it('keeps text as text, escaped, on its base line', () => {
    const pen = new SvgPen();
    pen.font = '600 10px sans-serif';
    pen.textAlign = 'right';
    pen.textBaseline = 'top';
    pen.fillText('<a> & "b"\u0007', 5, 20);
    expect(pen.elements()).toBe(
      '<text x="5" y="28.2" font-size="10" font-weight="600" text-anchor="end" fill="#000">&#60;a&#62; &#38; &#34;b&#34;\ufffd</text>'
    );
  });
  it('draws paths with their colour, width, dashes and opacity', () => {
    const pen = new SvgPen();
    pen.strokeStyle = '#0072b2';
    pen.lineWidth = 2;
    pen.globalAlpha = 0.5;
    pen.setLineDash([4, 3]);
    pen.beginPath();
    pen.moveTo(1, 2.004);
    pen.lineTo(3, 4);
    pen.stroke();
    expect(pen.elements()).toBe(
      '<path d="M1 2L3 4" fill="none" stroke="#0072b2" stroke-width="2" stroke-dasharray="4 3" opacity="0.5"/>'
    );
  });
  it('draws a whole turn as a closed ring', () => {
    const pen = new SvgPen();
    pen.beginPath();
    pen.arc(10, 10, 3, 0, 7);
    pen.fill();
    expect(pen.elements()).toContain('M13 10A3 3 0 0 1 7 10A3 3 0 0 1 13 10');
  });
  it('gives back what was saved: colour, place, clip', () => {
    const pen = new SvgPen('tree');
    pen.save();
    pen.translate(9, 50);
    pen.rotate(-Math.PI / 2);
    pen.rect(0, 0, 10, 10);
    pen.clip();
    pen.fillStyle = 'red';
    pen.fillRect(10, 10, -4, 2);
    pen.restore();
    pen.fillRect(0, 0, 1, 1);
    const [, inside = '', outside = ''] = /^(<clipPath.*<\/g>)(.*)$/.exec(pen.elements()) ?? [];
    expect(inside).toContain(
      '<g clip-path="url(#tree-clip-1)"><rect x="6" y="10" width="4" height="2" fill="red"'
    );
    expect(inside).toContain('transform="translate(9 50)rotate(-90)"');
    expect(outside).toBe('<rect x="0" y="0" width="1" height="1" fill="#000"/>');
  });
  it('a corner of a rounded box never exceeds the box', () => {
    const pen = new SvgPen();
    pen.beginPath();
    pen.roundRect(0, 0, 6, 4, 8);
    pen.fill();
    expect(pen.elements()).toContain(
      'M2 0h2a2 2 0 0 1 2 2v0a2 2 0 0 1 -2 2h-2a2 2 0 0 1 -2 -2v0a2 2 0 0 1 2 -2Z'
    );
  });
});
