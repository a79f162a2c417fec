package crossfoot.report.template;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.JexlFeatures;
import org.apache.commons.jexl3.JexlScript;
import org.apache.commons.jexl3.MapContext;
import org.jxls.expression.ExpressionEvaluator;
import org.jxls.expression.ExpressionEvaluatorFactory;

/**
 * The expressions of a template, sandboxed: they read names and compare them, and can do nothing else. One for each fill;
 * not for several threads.
 */
final class TemplateExpressions implements ExpressionEvaluatorFactory {

    /** Longer ones are no names. */
    static final int MOST_CHARACTERS = 500;

    private static final String MORE = "is more than names, comparisons and sums";
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    /** Patterns (which can take for ever), calls, and members of anything but a name: refused before JEXL looks at them. */
    private static final Pattern MORE_THAN_NAMES = Pattern.compile(
            "[=!][~^$]|\\?\\s*[.\\[]|`|['\")\\]]\\s*\\.|(?<!\\w)\\d+\\s*\\.\\s*[A-Za-z]|\\w\\s*\\(|\\binstanceof\\b");

    private final JexlEngine engine = new JexlBuilder()
            .features(features())
            .permissions(new SandboxPermissions())
            .strict(true)
            .silent(false)
            .safe(false)
            .antish(false)
            .cache(0)
            .create();
    private final Map<String, JexlScript> parsed = new HashMap<>();
    private final Runnable limits;

    /** @param limits called before each evaluation; throws where the fill has gone on for too long */
    TemplateExpressions(Runnable limits) {
        this.limits = limits;
    }

    private static JexlFeatures features() {
        return JexlFeatures.createNone()
                .newInstance(false)
                .loops(false)
                .lambda(false)
                .thinArrow(false)
                .fatArrow(false)
                .sideEffect(false)
                .sideEffectGlobal(false)
                .annotation(false)
                .script(false)
                .pragma(false)
                .pragmaAnywhere(false)
                .importPragma(false)
                .namespacePragma(false)
                .namespaceIdentifier(false)
                .methodCall(false)
                .structuredLiteral(false)
                .localVar(false)
                .register(false)
                .arrayReferenceExpr(false);
    }

    /** Why an expression cannot be used, as the end of a sentence; empty where it can. */
    Optional<String> objection(String expression) {
        if (expression.length() > MOST_CHARACTERS) {
            return Optional.of("is longer than 500 characters");
        }
        if (expression.isBlank()) {
            return Optional.of("names nothing");
        }
        if (MORE_THAN_NAMES.matcher(QUOTED.matcher(expression).replaceAll("''")).find()) {
            return Optional.of(MORE);
        }
        try {
            parse(expression);
            return Optional.empty();
        } catch (JexlException refused) {
            return Optional.of(MORE);
        }
    }

    /** The names that an expression uses, each as its path, in an order that is always the same. */
    List<List<String>> names(String expression) {
        return parse(expression).getVariables().stream()
                .sorted(Comparator.comparing(path -> String.join(".", path)))
                .toList();
    }

    private JexlScript parse(String expression) {
        return parsed.computeIfAbsent(expression, text -> engine.createScript(features(), null, text));
    }

    /** The value of an expression. */
    Object value(String expression, Map<String, Object> names) {
        limits.run();
        if (expression.length() > MOST_CHARACTERS) {
            throw new IllegalStateException("an expression of more than 500 characters passed the check");
        }
        Object value = parse(expression).execute(new MapContext(names));
        if (value == null) {
            throw new IllegalStateException("an expression without a value passed the check: " + expression);
        }
        return value;
    }

    @Override
    public ExpressionEvaluator createExpressionEvaluator(String expression) {
        return new Evaluator(this, expression == null ? "" : expression);
    }

    /** What JXLS asks for a value. */
    private record Evaluator(TemplateExpressions expressions, String expression) implements ExpressionEvaluator {

        @Override
        public Object evaluate(String other, Map<String, Object> names) {
            return expressions.value(other, names);
        }

        @Override
        public Object evaluate(Map<String, Object> names) {
            return expressions.value(expression, names);
        }

        @Override
        public String getExpression() {
            return expression;
        }
    }
}
