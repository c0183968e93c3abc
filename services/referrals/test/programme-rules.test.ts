// How it works: the table says which household fits which component and which change fails which rule; each line is judged by the version of its day.
import { evaluateRule } from '@passerelle/shared/domain/rules/evaluate';
import { fieldsOf, type Answers } from '@passerelle/shared/domain/rules/rule-tree';
import { foldVerdicts, type Verdict } from '@passerelle/shared/domain/verdict';
import { fieldKinds } from '../src/domain/programmes/fields';
import { bestOf, judgeProgramme, type ComponentVerdict, type ProgrammeVerdict } from '../src/domain/programmes/judge-programme';
import { placedRules } from '../src/domain/programmes/sound-document';
import { answersOn, documentOf, programmeTable, type Fit } from './programme-table';

const { fits, households, homes } = programmeTable();
const variants = fits.flatMap((fit) => fit.variants.map((variant) => ({ fit, ...variant })));

function judged(fit: Fit, answers: Answers): ProgrammeVerdict {
  return judgeProgramme(documentOf(fit), answers, fit.at);
}

function componentOf({ components }: ProgrammeVerdict, code: string): ComponentVerdict {
  const found = components.find(({ component }) => component.code === code);
  if (found === undefined) throw new Error(`there is no component ${code}`);
  return found;
}

function rulesWith({ rules }: ComponentVerdict, verdict: Verdict): string[] {
  return rules.filter((rule) => rule.verdict === verdict).map(({ rule }) => rule.code);
}

describe('a household that fits', () => {
  it('is there for every component of every programme that takes referrals', () => {
    const files = [...new Set(fits.map(({ file }) => file))];
    for (const file of files) {
      const [first] = fits.filter((fit) => fit.file === file);
      const components = first === undefined ? [] : documentOf(first).components.map(({ code }) => code);
      expect([file, fits.filter((fit) => fit.file === file).map(({ component }) => component)]).toEqual([file, components]);
    }
  });

  it.each(fits)('$file, $component: $reading', (fit) => {
    const whole = judged(fit, answersOn(fit.at, fit.answers));
    expect(componentOf(whole, fit.component).verdict).toBe('PASS');
    expect(whole.verdict).toBe('PASS');
  });

  it.each(fits)('$file, $component: has a variant for each of its rules', (fit) => {
    const { rules } = componentOf(judged(fit, answersOn(fit.at, fit.answers)), fit.component);
    expect(fit.variants.map(({ rule }) => rule).sort()).toEqual(rules.map(({ rule }) => rule.code).sort());
  });
});

describe('a variant', () => {
  it.each(variants)('$rule: $reading', ({ fit, rule, changed }) => {
    const whole = judged(fit, answersOn(fit.at, { ...fit.answers, ...changed }));
    const component = componentOf(whole, fit.component);
    expect(rulesWith(component, 'FAIL')).toEqual([rule]);
    expect(rulesWith(component, 'UNKNOWN')).toEqual([]);
    expect(whole.verdict).not.toBe('PASS');
  });
});

describe('a rule of which nothing is known', () => {
  it.each(variants)('$rule is answered by its policy alone, and says what would answer it', ({ fit, rule: code }) => {
    const document = documentOf(fit);
    const known = answersOn(fit.at, fit.answers);
    const placed = placedRules(document).find(({ rule }) => rule.code === code);
    const asked = placed?.rule.when === undefined ? [] : fieldsOf(placed.rule.when);
    const answers = Object.fromEntries(Object.entries(known).filter(([field]) => !asked.includes(field)));
    const { rules } = componentOf(judgeProgramme(document, answers, fit.at), fit.component);

    const one = rules.find(({ rule }) => rule.code === code);
    const others = rules.filter(({ rule }) => rule.code !== code).map(({ verdict }) => verdict);
    expect(others.every((verdict) => verdict === 'PASS')).toBe(true);
    if (one?.rule.onUnknown === 'REVIEW') {
      expect([one.verdict, one.byPolicy]).toEqual(['UNKNOWN', false]);
      const wanted = document.documents.find((wantedDocument) => wantedDocument.code === one.rule.wantedDocument);
      expect(wanted?.givenBy.length).toBeGreaterThan(0);
    } else {
      expect([one?.verdict, one?.byPolicy]).toEqual([one?.rule.onUnknown, true]);
    }
  });
});

describe('a household judged whole', () => {
  it.each(households)('$reading', (household) => {
    const whole = judgeProgramme(documentOf(household), answersOn(household.at, household.answers), household.at);
    expect(whole.verdict).toBe(household.verdict);
    for (const [code, { failing = [], unknown = [], byPolicy = [] }] of Object.entries(household.components)) {
      const component = componentOf(whole, code);
      expect(rulesWith(component, 'FAIL').sort()).toEqual([...failing].sort());
      expect(rulesWith(component, 'UNKNOWN').sort()).toEqual([...unknown].sort());
      expect(component.rules.filter((rule) => rule.byPolicy).map(({ rule }) => rule.code)).toEqual(byPolicy);
    }
    if (household.nextChangeOn !== undefined) expect(whole.nextChangeOn).toBe(household.nextChangeOn);
  });

  it.each(households)('$reading: every part folds to the whole', (household) => {
    const { verdict, components } = judgeProgramme(documentOf(household), answersOn(household.at, household.answers), household.at);
    expect(components.map((component) => component.verdict)).toEqual(
      components.map(({ rules }) => foldVerdicts(rules.map((rule) => rule.verdict))),
    );
    expect(verdict).toBe(bestOf(components.map((component) => component.verdict)));
  });

  it.each(households)('$reading: in whatever order its rules and components are written', ({ answers, ...household }) => {
    const { rules, components, partners, ...document } = documentOf(household);
    const turned = components.map((component) => ({ ...component, rules: [...component.rules].reverse() })).reverse();
    const other = { ...document, rules: [...rules].reverse(), partners: [...partners].reverse(), components: turned };
    const whole = judgeProgramme(other, answersOn(household.at, answers), household.at);
    expect([whole.verdict, whole.nextChangeOn]).toEqual([
      household.verdict,
      judgeProgramme(documentOf(household), answersOn(household.at, answers), household.at).nextChangeOn,
    ]);
  });

  it('says why a question makes no sense where it does, and asks for nothing', () => {
    const without = households.filter(({ answers }) => Object.values(answers).some((answer) => Object(answer).notApplicable !== undefined));
    for (const { answers, ...household } of without) {
      const { components } = judgeProgramme(documentOf(household), answersOn(household.at, answers), household.at);
      const reasons = components.flatMap(({ rules }) => rules.flatMap(({ comparisons }) => comparisons.map(({ reason }) => reason)));
      expect(reasons).toContain('NOT_APPLICABLE');
      expect(reasons).not.toContain('NOT_KNOWN');
    }
    expect(without.length).toBeGreaterThan(1);
  });
});

describe('a home for a household', () => {
  it.each(homes)('$rule with $answers is $verdict', (pair) => {
    const placed = placedRules(documentOf(pair)).find(({ rule }) => rule.code === pair.rule && rule.decides === 'HOME');
    if (placed?.rule.when === undefined) throw new Error(`there is no rule ${pair.rule}`);
    const { when, onUnknown } = placed.rule;
    const answers = answersOn(pair.at, pair.answers);
    expect(evaluateRule({ when, onUnknown }, answers, { at: pair.at, kinds: fieldKinds }).verdict).toBe(pair.verdict);
  });
});
