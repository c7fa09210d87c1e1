import { useEffect, useState } from 'preact/hooks';
import { canvasColors } from '../graph/canvas-colors';
import { canvasOf } from '../graph/current-canvas';
import { IconButton } from '../parts/icon-button';
import { usePopUp } from '../parts/use-pop-up';
import { useTypeStyles } from '../parts/type-icon';
import { addressOf } from '../state/address';
import type { Visible } from '../state/visible';
import { useApp, useOntology, useValue, useWords } from '../use';
import { exportAddress, mostIds } from './export-address';

/** A menu to share the view and to take the graph away in the formats of other programs. */
export function TakeAway({ visible }: { visible: Visible }) {
  const app = useApp();
  const { share, panel } = useWords();
  const view = useValue(app.view);
  const lang = useValue(app.lang);
  const styles = useTypeStyles();
  const { relationLabel } = useOntology();
  const { isOpen, toggle, frame } = usePopUp();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => setCopied(false), [isOpen]);

  const copy = () => void navigator.clipboard.writeText(`${location.origin}${addressOf(view, lang)}`).then(() => setCopied(true));
  const picture = async () => {
    const blob = await canvasOf()?.picture();
    if (blob) save(blob, 'accord.png');
  };
  const drawing = async () => {
    const contents = canvasOf()?.contents();
    if (!contents) return;
    const { drawSvg } = await import('../graph/svg');
    save(new Blob([drawSvg(contents, styles, canvasColors(), (type) => relationLabel(type))], { type: 'image/svg+xml' }), 'accord.svg');
  };
  const file = (format: Parameters<typeof exportAddress>[0]) => exportAddress(format, visible, view.scene, lang);
  const isEmpty = visible.nodes.length === 0;

  return (
    <div class="menu" {...frame}>
      <IconButton icon="share" label={share.title} expanded={isOpen} disabled={isEmpty} onClick={toggle} />
      {isOpen && (
        <div class="menu-items">
          <button type="button" onClick={copy}>
            {isCopied ? panel.copied : share.link}
          </button>
          <button type="button" onClick={() => void picture()}>
            {share.png}
          </button>
          <button type="button" onClick={() => void drawing()}>
            {share.svg}
          </button>
          <a href={file('cytoscape.json')} download>
            {share.cytoscape}
          </a>
          <a href={file('gexf')} download>
            {share.gexf}
          </a>
          <a href={file('csv')} download>
            {share.csv}
          </a>
          {visible.nodes.length > mostIds && <p class="quiet small">{share.tooMany}</p>}
        </div>
      )}
    </div>
  );
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
