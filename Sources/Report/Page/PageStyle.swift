/// The page's style sheet: system fonts, two palettes, a print form; no image, font or script from anywhere.
enum PageStyle {
  static let sheet: StaticString = """
    :root{color-scheme:light dark;--paper:#fdfcfa;--card:#fff;--ink:#1c2226;--muted:#5b646b;--rule:#dfdbd3;
    --soft:#f2efe9;--accent:#1c5d78;--band:#cfdfe6;--good:#2d6a4a;--warn:#8a5a00;--bad:#a03328;--noise:#eef2f3}
    @media (prefers-color-scheme:dark){:root{--paper:#15191c;--card:#1b2024;--ink:#e8e5df;--muted:#a3abb0;
    --rule:#343b40;--soft:#22282c;--accent:#7fb8d0;--band:#2f4c59;--good:#82c39f;--warn:#e0b160;--bad:#ee9488;
    --noise:#22292d}}
    *{box-sizing:border-box}
    html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",
    "Liberation Sans",sans-serif;font-variant-numeric:tabular-nums lining-nums}
    .page{max-width:1120px;margin:0 auto;padding:0 24px 64px}
    .skip{position:absolute;left:-9999px}.skip:focus{left:8px;top:8px;background:var(--card);padding:8px}
    header.top{padding:40px 0 8px}
    h1{font:600 32px/1.2 Georgia,"Iowan Old Style","Liberation Serif",serif;margin:0 0 6px;text-wrap:balance}
    .meta{color:var(--muted);margin:0}
    .headline{font:400 21px/1.4 Georgia,"Iowan Old Style","Liberation Serif",serif;margin:22px 0 0;
    max-width:46em;text-wrap:pretty}
    h2{font:600 23px/1.25 Georgia,"Iowan Old Style","Liberation Serif",serif;margin:0 0 14px}
    h3{font-size:16px;line-height:1.35;margin:28px 0 8px}
    h4{font-size:14px;line-height:1.35;margin:20px 0 4px}
    section{margin-top:48px;padding-top:22px;border-top:1px solid var(--rule)}
    section.first{border-top:0;margin-top:26px;padding-top:0}
    .number{color:var(--muted);font-weight:400;margin-right:.45em}
    p{margin:0 0 10px;max-width:44em}
    .note,.guide{color:var(--muted);font-size:14px;max-width:60em}
    .absent{color:var(--muted);border-left:3px solid var(--rule);padding-left:12px}
    a{color:var(--accent)}
    nav ol{list-style:none;display:flex;flex-wrap:wrap;gap:4px 18px;margin:18px 0 0;padding:0;font-size:14px}
    .steps{margin:0;padding:0;list-style:none;counter-reset:step;max-width:52em}
    .steps li{counter-increment:step;position:relative;padding:9px 0 9px 40px;border-top:1px solid var(--rule)}
    .steps li:first-child{border-top:0}
    .steps li::before{content:counter(step);position:absolute;left:0;top:9px;width:25px;height:25px;
    border-radius:50%;background:var(--accent);color:var(--paper);font-size:14px;line-height:25px;
    text-align:center;font-weight:600}
    .scroll{overflow-x:auto;margin:0 0 10px}
    table{border-collapse:collapse;width:100%;font-size:14.5px;line-height:1.4}
    caption{text-align:left;color:var(--muted);font-size:14px;padding:0 0 6px}
    th,td{padding:8px 12px 8px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
    th:last-child,td:last-child{padding-right:0}
    thead th{color:var(--muted);font-weight:500;font-size:13px;line-height:1.3;vertical-align:bottom}
    tbody th{font-weight:500}
    .n+td:not(.n),.n+th:not(.n){padding-left:14px}
    td.n,th.n{text-align:right;white-space:nowrap}
    td.n small{white-space:normal;max-width:12em;margin-left:auto}tbody th{min-width:13em}
    thead th.n{white-space:normal}
    td.chart{width:1%;padding-top:5px;padding-bottom:3px}
    td.wide{min-width:16em}
    tr.group th{padding-top:16px;color:var(--muted);font-size:13px;font-weight:600}
    tr.total td,tr.total th{font-weight:600;border-top:2px solid var(--rule)}
    small,.sub{color:var(--muted);font-size:13px;font-weight:400;display:block}
    .status{white-space:nowrap;font-weight:600}
    .status::before{content:"";display:inline-block;width:9px;height:9px;border-radius:50%;margin-right:7px;
    background:currentColor}
    .status.neutral{color:var(--muted);font-weight:500}.status.neutral::before{background:none;
    border:2px solid currentColor}
    .good{color:var(--good)}.warn{color:var(--warn)}.bad{color:var(--bad)}.neutral{color:var(--muted)}
    .status.warn::before{border-radius:0;transform:rotate(45deg) scale(.86)}
    .status.bad::before{border-radius:0}
    .letters{display:grid;grid-template-columns:repeat(auto-fit,minmax(190px,1fr));gap:12px 22px;margin:8px 0 0;
    padding:0;list-style:none;font-size:14.5px}
    .letters li{border-top:3px solid var(--rule);padding-top:7px}
    .letters li.pass{border-color:var(--good)}.letters li.warning{border-color:var(--warn)}
    .letters li.fail{border-color:var(--bad)}
    .letters b{display:flex;justify-content:space-between;font-weight:600}.letters b .sub{font-size:13px}
    .reach{margin-top:8px}
    article{margin:0 0 30px}article h3{margin-bottom:2px}
    .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,430px),1fr));gap:20px 32px}
    figure{margin:0;min-width:0}figcaption{font-weight:600;font-size:14.5px;margin-bottom:4px}
    svg{display:block;max-width:100%;height:auto;overflow:visible}
    svg.process{width:100%}td.chart svg{max-width:none}
    .track{fill:var(--soft)}.forecast{fill:var(--band)}.actual{fill:var(--accent)}
    .actual.good{fill:var(--good)}.actual.warn{fill:var(--warn)}.actual.bad{fill:var(--bad)}
    .expected{stroke:var(--ink);stroke-width:1;stroke-dasharray:2 2}.target{stroke:var(--ink);stroke-width:3}
    .course{fill:none;stroke:var(--accent);stroke-width:1.8;stroke-linejoin:round;stroke-linecap:round}
    .course.immature{stroke-dasharray:1 4}
    .point{fill:var(--accent)}.point.immature{fill:var(--paper);stroke:var(--accent);stroke-width:1.2}
    .point.signal{fill:var(--bad);stroke:var(--paper);stroke-width:1.5}
    .noise{fill:var(--noise)}.mean{stroke:var(--muted);stroke-width:1;stroke-dasharray:4 3}
    .grid{stroke:var(--rule);stroke-width:1}.axis{stroke:var(--muted);stroke-width:1}
    .tick{fill:var(--muted);font-size:11px}
    .margin{fill:var(--soft)}.whisker{stroke:var(--muted);stroke-width:2}.estimate{fill:var(--muted)}
    .whisker.told{stroke:var(--accent)}.estimate.told{fill:var(--accent)}
    details{margin:6px 0 12px}summary{cursor:pointer;color:var(--muted);font-size:14px}
    details table{margin-top:6px}
    code{font:13px/1.4 ui-monospace,"Liberation Mono",monospace;overflow-wrap:anywhere}
    footer{margin-top:56px;padding-top:16px;border-top:1px solid var(--rule);color:var(--muted);font-size:14px}
    .sums{font-size:17px;margin:0 0 4px}
    @media (max-width:700px){.page{padding:0 16px 40px}header.top{padding-top:24px}h1{font-size:26px}
    .headline{font-size:18px}
    table.stack thead{position:absolute;left:-9999px}
    table.stack,table.stack caption,table.stack tbody,table.stack tr,table.stack th,table.stack td{display:block;width:auto}
    table.stack tr{border-bottom:1px solid var(--rule);padding:10px 0}
    table.stack th,table.stack td,table.stack .n+td:not(.n){border:0;padding:2px 0;min-width:0}
    table.stack td[data-label]{display:flex;justify-content:space-between;gap:16px;text-align:right}
    table.stack td[data-label]::before{content:attr(data-label);color:var(--muted);font-size:13px;
    text-align:left;flex:none;max-width:45%}
    table.stack td.n{white-space:normal}table.stack td.chart{padding:6px 0}
    table.stack td.wide{min-width:0}table.stack td.wide[data-label]{display:block;text-align:left}
    table.stack td.wide[data-label]::before{display:block;max-width:none}}
    @media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--muted:#444;--rule:#bbb;
    --soft:#f0f0f0;--accent:#1c5d78;--band:#cfdfe6;--good:#2d6a4a;--warn:#8a5a00;--bad:#a03328;--noise:#f0f2f3}
    body{font-size:11pt}nav,.skip,details:not([open]){display:none}.page{max-width:none;padding:0}
    section{margin-top:24px;padding-top:14px}article,figure,tr,.steps li{break-inside:avoid}h2,h3{break-after:avoid}
    svg *{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
    """
}
