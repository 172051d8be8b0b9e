package io.plumbline.adapters.web.ui.chart;

/**
 * A chart as a picture file, made in the browser from the drawing as it stands. Its colours are
 * variables of the page's style sheet, so each is replaced by what it is in the light scheme.
 */
enum ChartPicture {
  SVG("svg"),
  PNG("png");

  private static final String SAVE =
      """
      const name = $0, kind = $1;
      const svg = this.querySelector('svg');
      if (!svg) return;
      const probe = document.createElement('span');
      probe.style.cssText = 'display: none; color-scheme: light';
      document.body.append(probe);
      const dot = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
      const plain = value => {
        probe.style.color = '';
        probe.style.color = value;
        dot.clearRect(0, 0, 1, 1);
        dot.fillStyle = getComputedStyle(probe).color;
        dot.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = dot.getImageData(0, 0, 1, 1).data;
        return `rgba(${r},${g},${b},${+(a / 255).toFixed(3)})`;
      };
      const copy = svg.cloneNode(true);
      for (const node of copy.querySelectorAll('*')) {
        for (const key of ['fill', 'stroke', 'stop-color']) {
          const value = node.getAttribute(key);
          if (value && value.includes('var(')) node.setAttribute(key, plain(value));
          const styled = node.style && node.style.getPropertyValue(key);
          if (styled && styled.includes('var(')) node.style.setProperty(key, plain(styled));
        }
      }
      probe.remove();
      const {width, height} = svg.getBoundingClientRect();
      copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
      copy.setAttribute('width', width);
      copy.setAttribute('height', height);
      const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      sheet.setAttribute('width', '100%');
      sheet.setAttribute('height', '100%');
      sheet.setAttribute('fill', '#fff');
      const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
      title.textContent = this.getAttribute('aria-label');
      copy.prepend(title, sheet);
      const save = blob => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(blob);
        link.download = `${name}.${kind}`;
        document.body.append(link);
        link.click();
        link.remove();
        setTimeout(() => URL.revokeObjectURL(link.href), 10000);
      };
      const drawing = new Blob(
        [new XMLSerializer().serializeToString(copy)], {type: 'image/svg+xml'});
      if (kind === 'svg') { save(drawing); return; }
      const image = new Image();
      image.onload = () => {
        const canvas = document.createElement('canvas');
        canvas.width = 2 * width;
        canvas.height = 2 * height;
        canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob(save, 'image/png');
        URL.revokeObjectURL(image.src);
      };
      image.src = URL.createObjectURL(drawing);
      """;

  private final String end;

  ChartPicture(String end) {
    this.end = end;
  }

  /** Has the browser save {@code chart} as a file of this name, whose end is the kind's. */
  void save(EChart chart, String name) {
    chart.getElement().executeJs(SAVE, name, end);
  }
}
