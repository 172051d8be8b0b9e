/*
 * Draws the charts of a page: what is in sight first, everything else while the window rests, so that
 * the page itself is seen before its charts.
 */
(() => {
  'use strict';

  const MARGIN = '200px';
  const PATIENCE = {timeout: 1500};
  const FONT = "11px 'Instrument Sans'";
  const rest = window.requestIdleCallback ?? (work => setTimeout(work, 100));

  /* Options are JSON: the one formatter that is a function has a name in them. */
  const minus = value => String(value).replace('-', '\u2212');
  const revive = node => {
    for (const key in node) {
      if (node[key] === 'pl:minus') {
        node[key] = minus;
      } else if (node[key] !== null && typeof node[key] === 'object') {
        revive(node[key]);
      }
    }
  };

  const follow = el => {
    if (el.$resizing) return;
    el.$resizing = new ResizeObserver(() => {
      const chart = echarts.getInstanceByDom(el);
      if (el.isConnected) {
        chart?.resize();
        return;
      }
      el.$resizing.disconnect();
      el.$resizing = undefined;
      chart?.dispose();
    });
    el.$resizing.observe(el);
  };

  const draw = el => {
    if (!el.isConnected) return;
    if (!window.echarts) {
      setTimeout(() => draw(el), 40);
      return;
    }
    const chart = echarts.getInstanceByDom(el) ?? echarts.init(el, null, {renderer: 'svg'});
    chart.setOption(el.$option, true);
    follow(el);
    el.dataset.ready = 'true';
  };

  const sight = new IntersectionObserver(
    entries =>
      entries.forEach(({target, isIntersecting}) => {
        sight.unobserve(target);
        document.fonts
          .load(FONT)
          .finally(() => (isIntersecting ? draw(target) : rest(() => draw(target), PATIENCE)));
      }),
    {rootMargin: MARGIN});

  window.plumbline ??= {};
  window.plumbline.draw = (el, option) => {
    revive(option);
    el.$option = option;
    sight.unobserve(el);
    sight.observe(el);
  };
})();
