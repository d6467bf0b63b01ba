package dev.reeve.center;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Works every field of the dialog that is open, each in every way that it lets itself be worked, and tells which commands come of
 * it. So what a dialog offers is known from what it would run, and is compared with decisions; no table of fields stands between.
 */
final class DialogFields {

    /** A command as the dialog shows it: its cmdlet, and which parameters it gives. */
    record Shown(String cmdlet, Set<String> parameters, String identity) {

        /** What stands for a value, and may look like a parameter. */
        private static final Pattern VALUE = Pattern.compile("'(?:[^']|'')*'|\\([^)]*\\)");

        private static final Pattern PARAMETER = Pattern.compile(" -([A-Za-z]+)");
        private static final Pattern IDENTITY = Pattern.compile(" -Identity (?:'((?:[^']|'')*)'|(\\S+))");

        static Shown of(String line) {
            Set<String> parameters = PARAMETER
                    .matcher(VALUE.matcher(line).replaceAll("''"))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            Matcher identity = IDENTITY.matcher(line);
            return new Shown(
                    line.split(" ", 2)[0],
                    parameters,
                    identity.find()
                            ? identity.group(1) == null
                                    ? identity.group(2)
                                    : identity.group(1).replace("''", "'")
                            : "");
        }
    }

    private static final String WORK = """
            async () => {
              const lines = new Set();
              const last = () => [...document.querySelectorAll('.fui-DialogSurface')].at(-1);
              const dialog = last();
              const settled = async () => { for (let i = 0; i < 3; i++) { await new Promise((done) => setTimeout(done)); } };
              const wait = async (until) => {
                for (let i = 0; i < 300 && !until(); i++) { await new Promise((done) => setTimeout(done, 10)); }
                return until();
              };
              const all = (selector) => [...dialog.querySelectorAll(selector)].filter((each) => !each.disabled && !each.readOnly);
              const read = async () => {
                await settled();
                dialog.querySelector('section.commands pre')?.textContent.split('\\n').forEach((line) => lines.add(line));
              };
              const put = (field, value) => {
                Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, value);
                field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
              };
              const texts = async () => {
                for (const field of all('input:not([type=checkbox], [type=radio], [type=search]), textarea')) {
                  put(field, field.value + 'x');
                }
                await settled();
                all('.unscoped-entry > button').forEach((each) => each.click());
                await read();
              };
              const pick = async (button) => {
                button.focus();
                button.click();
                await wait(() => last() !== dialog && !last().textContent.includes('Loading…'));
                const row = last().querySelector('.grid-all [role=row]:not([aria-disabled=true])');
                row?.click();
                await settled();
                const buttons = [...last().querySelectorAll('.fui-DialogActions button')];
                buttons[row === null ? 1 : 0].click();
                await wait(() => last() === dialog);
                await read();
              };

              const choices = async () => {
                for (const select of all('select:not([aria-label=Show])')) {
                  for (const { value } of [...select.options].reverse()) {
                    put(select, value);
                    await texts();
                  }
                }
              };
              const fields = async () => {
                await texts();
                const pickers = () => all('.picked > button:first-child, .unit-field button');
                for (let at = 0; at < pickers().length; at++) {
                  await pick(pickers()[at]);
                }
                await choices();
              };

              dialog.querySelector('.show-commands')?.click();
              await texts();
              for (const opener of all('.entry-opener').slice(0, 1)) {
                opener.click();
                await settled();
              }
              for (const label of all('[role=treegrid] input').slice(0, 4).map((each) => each.ariaLabel)) {
                all('[role=treegrid] input').find((each) => each.ariaLabel === label)?.click();
                await read();
              }
              for (const box of all('input[type=checkbox]').filter((each) => each.closest('[role=treegrid]') === null).slice(0, 12)) {
                box.click();
                await read();
              }
              await fields();
              for (const radio of all('input[type=radio]').filter((each) => !each.checked)) {
                radio.click();
                await fields();
              }
              for (const list of dialog.querySelectorAll('.picked')) {
                const remove = [...list.querySelectorAll('button')].find((each) => each.ariaLabel?.startsWith('Remove '));
                remove?.click();
                await read();
              }
              // A field that was in use may be gone, and the keyboard with it.
              dialog.querySelector('.fui-DialogActions button').focus();
              return [...lines];
            }""";

    private DialogFields() {}

    /** The commands that the fields of the dialog in front lead to, each once. */
    @SuppressWarnings("unchecked")
    static Set<Shown> of(Page page) {
        return ((List<String>) page.evaluate(WORK)).stream().map(Shown::of).collect(Collectors.toSet());
    }

    /** All parameters by the cmdlets that they are of. */
    static Map<String, Set<String>> parameters(Set<Shown> commands) {
        Map<String, Set<String>> parameters = new TreeMap<>();
        commands.forEach(each ->
                parameters.computeIfAbsent(each.cmdlet(), _ -> new TreeSet<>()).addAll(each.parameters()));
        return parameters;
    }
}
