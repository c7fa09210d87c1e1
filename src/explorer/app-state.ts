import { failureOf, type Failure } from './api/failure';
import { createKnowledge, type Knowledge } from './api/knowledge';
import { loadScene } from './api/load-scene';
import { connectService, type Service } from './api/service';
import { createSourceTexts, type SourceTexts } from './api/source-texts';
import { OntologyDocument, type OntologyQuery } from './operations.generated';
import { addressOf, readAddress } from './state/address';
import { follow, type History, historyOf, redo, step, undo } from './state/history';
import { isLanguage, type Language } from './state/languages';
import { observable, type Observable } from './state/observable';
import type { Scene } from './state/scene';
import { put } from './state/scene';
import { startView, type View } from './state/view';
import { type Visible, visibleIn } from './state/visible';

/** The state of the page, and the only ways in which it changes. */
export interface AppState {
  readonly service: Service;
  readonly sourceTexts: SourceTexts;
  readonly view: Observable<View>;
  readonly lang: Observable<Language>;
  readonly knowledge: Observable<Loaded>;
  readonly ontology: Observable<OntologyQuery['ontology'] | undefined>;
  readonly steps: Observable<History<Scene>>;
  /** Why what the scene shows could not be read. */
  readonly failure: Observable<Failure | undefined>;
  readonly loading: Observable<boolean>;
  /** Changes the view; the browser's back button leads to what it was. */
  go(changes: Partial<View>): void;
  /** The same without a step back, for what changes with every key. */
  adjust(changes: Partial<View>): void;
  /** Changes what stands on the canvas, as a step that can be undone. */
  change(scene: (scene: Scene) => Scene, changes?: Partial<View>): void;
  undo(): void;
  redo(): void;
  /** What a scene shows, as far as it is known; the filter is not applied. */
  visible(scene: Scene): Visible;
  speak(lang: Language): void;
  retry(): void;
}

/** The knowledge, in an object that is new whenever there is more of it. */
export interface Loaded {
  readonly known: Knowledge;
}

export function createAppState(): AppState {
  const service = connectService();
  const opened = readOpened();
  const lang = observable<Language>(opened.lang);
  const view = observable<View>(opened.view);
  const steps = observable<History<Scene>>(historyOf(opened.view.scene));
  const knowledge = observable<Loaded>({ known: createKnowledge(service, namesIn(opened.lang)) });
  const ontology = observable<OntologyQuery['ontology'] | undefined>(undefined);
  const failure = observable<Failure | undefined>(undefined);
  const loading = observable(false);
  let turn = 0;

  /** Reads what is to be shown. A later call makes an earlier one silent. */
  async function load(known: Knowledge): Promise<void> {
    const mine = (turn += 1);
    const isLast = () => mine === turn;
    loading.set(true);
    try {
      const words = ontology.get() ?? (await service.ask(OntologyDocument, { lang: lang.get() })).ontology;
      if (!isLast()) return;
      ontology.set(words);
      await loadScene(view.get().scene, known, () => isLast() && knowledge.set({ known }));
      if (isLast()) failure.set(undefined);
    } catch (error) {
      if (isLast()) failure.set(failureOf(error));
    } finally {
      if (isLast()) loading.set(false);
    }
  }

  function show(next: View): void {
    const isNewScene = next.scene !== view.get().scene;
    view.set(next);
    if (isNewScene) void load(knowledge.get().known);
  }

  function go(changes: Partial<View>): void {
    const next = { ...view.get(), ...changes };
    if (changes.scene) steps.set(step(steps.get(), changes.scene));
    const address = addressOf(next, lang.get());
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    show(next);
  }

  function walk(move: (history: History<Scene>) => History<Scene>): void {
    const moved = move(steps.get());
    if (moved === steps.get()) return;
    steps.set(moved);
    const next = { ...view.get(), scene: moved.present };
    history.pushState(null, '', addressOf(next, lang.get()));
    show(next);
  }

  function speak(next: Language): void {
    if (next === lang.get()) return;
    lang.set(next);
    document.documentElement.lang = next;
    history.replaceState(null, '', addressOf(view.get(), next));
    ontology.set(undefined);
    // The old names stay until the new ones are here.
    void load(createKnowledge(service, namesIn(next)));
  }

  const retry = () => void load(knowledge.get().known);
  service.returns.listen(retry);
  addEventListener('popstate', () => {
    const before = readOpened();
    steps.set(follow(steps.get(), before.view.scene, isSameScene));
    show({ ...before.view, scene: steps.get().present });
    speak(before.lang);
  });
  document.documentElement.lang = lang.get();
  retry();

  let seen: { scene: Scene; loaded: Loaded; visible: Visible } | undefined;
  function visible(scene: Scene): Visible {
    const loaded = knowledge.get();
    if (seen?.scene !== scene || seen.loaded !== loaded) seen = { scene, loaded, visible: visibleIn(scene, loaded.known) };
    return seen.visible;
  }

  return {
    service,
    sourceTexts: createSourceTexts(service),
    view,
    lang,
    knowledge,
    ontology,
    steps,
    failure,
    loading,
    go,
    adjust(changes) {
      view.set({ ...view.get(), ...changes });
      history.replaceState(null, '', addressOf(view.get(), lang.get()));
    },
    change: (scene, changes = {}) => go({ ...changes, scene: scene(view.get().scene) }),
    undo: () => walk(undo),
    redo: () => walk(redo),
    visible,
    speak,
    retry,
  };
}

function isSameScene(a: Scene, b: Scene): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What the address says; a permanent address opens what it cites. The server has chosen the language of the page. */
function readOpened(): { view: View; lang: Language } {
  const { view, lang, cited } = readAddress(location);
  const spoken = isLanguage(lang) ? lang : isLanguage(document.documentElement.lang) ? document.documentElement.lang : 'en';
  if (cited === undefined) return { view, lang: spoken };
  const scene = cited.startsWith('relation:') ? startView.scene : put(startView.scene, [cited]);
  return { view: { ...startView, page: 'graph', scene, selected: cited }, lang: spoken };
}

/** Names are shown in the language of the interface, else in English, else in their own. */
export function namesIn(lang: Language): string[] {
  return [...new Set([lang, 'en'])];
}
