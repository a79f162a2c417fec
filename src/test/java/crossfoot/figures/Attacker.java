package crossfoot.figures;

import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Somebody who has a public pack and knows what its tables mean: which lines make a total, and which figures of different
 * tables are one number. Every such sentence is an equation; the attacker fills in what is shown and solves for the rest.
 */
public final class Attacker {

    private static final double NOTHING = 1e-9;

    private final FigureBook book;
    private final Map<String, Double> shown = new HashMap<>();
    private final Map<String, Double> truth = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> besideNoughts = new HashSet<>();
    private final List<Map<String, Double>> equations = new ArrayList<>();

    private Attacker(FigureBook book, Set<String> hidden) {
        this.book = book;
        book.figures().stream()
                .filter(figure -> figure.unit() == Unit.COUNT && figure.value().isPresent())
                .forEach(figure -> truth.put(figure.id(), figure.value().getAsDouble()));
        truth.forEach((id, value) -> {
            if (!hidden.contains(id)) {
                shown.put(id, value);
            }
        });
        book.sums().forEach(sum -> add(sum.parts(), List.of(sum.total())));
        book.figures().stream()
                .map(Figure::id)
                .filter(id -> id.startsWith("t02/") && id.endsWith("/brought-forward"))
                .map(id -> id.replace("brought-forward", ""))
                .forEach(line -> add(
                        List.of(line + "brought-forward", line + "received"),
                        List.of(line + "responded", line + "carried-forward")));
        sameNumbers();
        crossed();
        parts();
        besideNoughts();
    }

    /** One who is shown all but the hidden figures. */
    public static Attacker of(FigureBook book, Set<String> hidden) {
        return new Attacker(book, hidden);
    }

    private void sameNumbers() {
        String first = book.procedure().startsWith("Adult") ? "formal-complaint" : "stage-1-complaint";
        for (Figure figure : book.figures()) {
            String id = figure.id();
            String[] parts = id.split("/");
            String type = parts[1];
            if (id.startsWith("t01/") && parts.length == 3 && !type.equals("total")) {
                same(id, "t02/" + type + "/" + parts[2]);
            }
            if (id.startsWith("t16/") && id.endsWith("/count")) {
                same("t06/went-on-to-formal/count", "t16/informal-to-formal/count");
            }
            if (id.startsWith("t08/") && id.endsWith("/count")) {
                same(id, "t09/" + type + "/total/count");
            }
        }
        String responded = "t01/" + first + "/responded";
        List.of(
                        "t07/" + first + "/count",
                        "t08/total/count",
                        "t09/total/count",
                        "t10/total/count",
                        "t19/total/responded")
                .forEach(id -> same(responded, id));
        same("t01/" + first + "/received", "t19/total/received");
        same("t01/" + first + "/received", "t20/received/count");
        same("t13/total/count", "t07/dissatisfaction/count");
        same("t13/total/count", "t01/dissatisfaction/responded");
        same("t14/total/count", "t07/senior-manager-review/count");
        same("t14/total/count", "t01/senior-manager-review/responded");
        same("t15/total/count", "t01/ombudsman/responded");
        same("t03/total/count", "t01/mp-enquiry/responded");
        same("t04/total/count", "t01/councillor-enquiry/responded");
        same("t06/total/count", "t01/informal-complaint/responded");
        same("t16/informal-to-formal/responded", "t06/total/count");
        same("t16/formal-to-dissatisfaction/responded", "t08/total/count");
        same("t05/total/count", "t01/compliment/counted");
        same("t03/late/count", "t11/mp-enquiry/late");
        same("t04/late/count", "t11/councillor-enquiry/late");
        same("t14/late/count", "t11/senior-manager-review/late");
        same("t15/investigated/count", "t15/group/investigated/count");
        same("t17/source/total/count", "t20/general-importance/count");
        add(List.of("t10/upheld/count", "t10/partially-upheld/count"), List.of("t20/well-founded/count"));
        add(List.of("t15/upheld/count", "t15/partially-upheld/count"), List.of("t15/well-founded/count"));
        add(
                book.figures().stream()
                        .map(Figure::id)
                        .filter(id -> id.startsWith("t11/") && id.endsWith("/late"))
                        .toList(),
                List.of("t12/total/count"));
    }

    private void same(String one, String other) {
        if (add(List.of(one), List.of(other)) && !name(one).equals(name(other))) {
            names.put(name(other), name(one));
        }
    }

    /** Figures that are one number have one name. */
    private String name(String id) {
        String name = id;
        while (names.containsKey(name)) {
            name = names.get(name);
        }
        return name;
    }

    /** Tables that cross two splits: every line and every column adds up, and what is well-founded does. */
    private void crossed() {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (String id : List.copyOf(truth.keySet())) {
            String[] parts = id.split("/");
            if (id.startsWith("t12/") && parts.length == 4 && !parts[2].equals("total")) {
                lines.computeIfAbsent("t12/" + parts[2] + "/count", added -> new ArrayList<>())
                        .add(id);
            }
            if (id.startsWith("t24/")
                    && (id.endsWith("/outcome/upheld/count") || id.endsWith("/partially-upheld/count"))) {
                lines.computeIfAbsent(
                                "t24/" + parts[1] + "/" + parts[2] + "/well-founded/count", added -> new ArrayList<>())
                        .add(id);
            }
            if (id.startsWith("t24/reason/") && parts.length == 4) {
                same("t08/" + parts[2] + "/count", id);
            }
            if (id.startsWith("t10/") && id.endsWith("/count")) {
                same(id, "t24/reason/total/outcome/" + parts[1] + "/count");
                same(id, "t24/team/total/outcome/" + parts[1] + "/count");
            }
        }
        same("t08/total/count", "t24/reason/total/count");
        same("t08/total/count", "t24/team/total/count");
        lines.forEach((total, parts) -> add(parts, List.of(total)));
    }

    /** What is left of a count beside a part of it that is shown is a count too. */
    private void parts() {
        part("t15/recommendations-met-in-time/count", "t15/cases-with-recommendations/count");
        part("t06/went-on-to-formal/count", "t06/total/count");
        part("t15/well-founded/count", "t15/total/count");
        for (String id : List.copyOf(truth.keySet())) {
            if (id.startsWith("t11/") && id.endsWith("/within-final-limit")) {
                part(id, id.replace("within-final-limit", "responded"));
            }
            if (id.startsWith("t16/") && id.endsWith("/count")) {
                part(id, id.replace("/count", "/responded"));
            }
        }
    }

    private void part(String part, String whole) {
        if (truth.containsKey(part) && truth.containsKey(whole)) {
            String rest = "rest of " + whole + " beside " + part;
            truth.put(rest, truth.get(whole) - truth.get(part));
            add(List.of(part, rest), List.of(whole));
        }
    }

    /** What is left and right is one number, where the book has all of it and it does come to as much. */
    private boolean add(List<String> left, List<String> right) {
        Map<String, Double> equation = new LinkedHashMap<>();
        left.forEach(id -> equation.merge(id, 1.0, Double::sum));
        right.forEach(id -> equation.merge(id, -1.0, Double::sum));
        boolean holds = truth.keySet().containsAll(equation.keySet())
                && equation.entrySet().stream()
                                .mapToDouble(term -> term.getValue() * truth.get(term.getKey()))
                                .sum()
                        == 0;
        if (holds) {
            equations.add(equation);
        }
        return holds;
    }

    /** A hidden count is one of somebody, but where a nought is hidden that is a line of the same total. */
    private void besideNoughts() {
        for (Map<String, Double> equation : equations) {
            equation.forEach((nought, sign) -> {
                if (!shown.containsKey(nought) && !isRest(nought) && truth.get(nought) == 0) {
                    equation.forEach((id, own) -> {
                        if (own.equals(sign)) {
                            besideNoughts.add(name(id));
                        }
                    });
                }
            });
        }
    }

    private static boolean isRest(String id) {
        return id.startsWith("rest of");
    }

    private double least(String id) {
        return isRest(id) || truth.get(id) == 0 || besideNoughts.contains(name(id)) ? 0 : 1;
    }

    /**
     * The suppressed counts of somebody that lie between two values less far apart than a width, by linear programming: every
     * equation holds, and no count is less than nothing.
     */
    public TreeSet<String> narrow(int width) {
        TreeSet<String> narrow = new TreeSet<>();
        for (Map<String, Double> equation : equations) {
            for (String id : equation.keySet()) {
                double value = truth.get(id);
                boolean secret = !isRest(id) || value > 0 && value < width;
                if (!shown.containsKey(id) && secret && !narrow.contains(id) && !wide(id, value, width)) {
                    narrow.add(id);
                }
            }
        }
        return narrow;
    }

    private final Map<String, double[]> found = new HashMap<>();

    private boolean wide(String id, double value, int width) {
        double[] range = found.computeIfAbsent(id, added -> new double[] {value, value});
        for (GoalType goal : List.of(GoalType.MAXIMIZE, GoalType.MINIMIZE)) {
            if (range[1] - range[0] < width - NOTHING) {
                move(id, value + width, goal);
            }
        }
        return range[1] - range[0] >= width - NOTHING;
    }

    private void move(String id, double most, GoalType goal) {
        List<Map<String, Double>> near = new ArrayList<>();
        Map<String, Integer> columns = new LinkedHashMap<>(Map.of(id, 0));
        List<Map<String, Double>> left = new ArrayList<>(equations);
        boolean grown = true;
        while (grown) {
            List<Map<String, Double>> reached = left.stream()
                    .filter(equation -> equation.keySet().stream().anyMatch(columns::containsKey))
                    .toList();
            left.removeIf(equation -> equation.keySet().stream().anyMatch(columns::containsKey));
            near.addAll(reached);
            reached.forEach(equation -> equation.keySet().stream()
                    .filter(other -> !shown.containsKey(other))
                    .forEach(other -> columns.putIfAbsent(other, columns.size())));
            grown = !reached.isEmpty();
        }
        List<LinearConstraint> constraints = new ArrayList<>();
        double[] own = new double[columns.size()];
        own[0] = 1;
        constraints.add(new LinearConstraint(own, Relationship.LEQ, most - least(id)));
        for (Map<String, Double> equation : near) {
            double[] terms = new double[columns.size()];
            double right = 0;
            for (Map.Entry<String, Double> term : equation.entrySet()) {
                Integer column = columns.get(term.getKey());
                if (column == null) {
                    right -= term.getValue() * shown.getOrDefault(term.getKey(), 0.0);
                } else {
                    terms[column] = term.getValue();
                    right -= term.getValue() * least(term.getKey());
                }
            }
            constraints.add(new LinearConstraint(terms, Relationship.EQ, right));
        }
        double[] point = new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(own, 0),
                        new LinearConstraintSet(constraints),
                        goal,
                        new NonNegativeConstraint(true))
                .getPoint();
        columns.forEach((other, column) -> {
            double value = point[column] + least(other);
            double[] range = found.computeIfAbsent(other, added -> new double[] {value, value});
            range[0] = Math.min(range[0], value);
            range[1] = Math.max(range[1], value);
        });
    }

    /** The suppressed figures that have one solution only. */
    public TreeSet<String> worksOut() {
        List<Map<String, Double>> open = new ArrayList<>();
        for (Map<String, Double> equation : equations) {
            Map<String, Double> unknown = new LinkedHashMap<>(equation);
            unknown.keySet().removeAll(shown.keySet());
            if (!unknown.isEmpty()) {
                open.add(unknown);
            }
        }
        List<Map<String, Double>> solved = new ArrayList<>();
        while (!open.isEmpty()) {
            Map<String, Double> equation = open.remove(open.size() - 1);
            if (!equation.isEmpty()) {
                String unknown = equation.keySet().iterator().next();
                open.forEach(other -> eliminate(other, equation, unknown));
                solved.forEach(other -> eliminate(other, equation, unknown));
                solved.add(equation);
            }
        }
        TreeSet<String> found = new TreeSet<>();
        solved.stream()
                .filter(equation -> equation.size() == 1)
                .flatMap(equation -> equation.keySet().stream())
                .filter(id -> !isRest(id))
                .forEach(found::add);
        return found;
    }

    private static void eliminate(Map<String, Double> equation, Map<String, Double> by, String unknown) {
        Double times = equation.get(unknown);
        if (times != null) {
            double factor = times / by.get(unknown);
            by.forEach((id, number) -> equation.merge(id, -factor * number, Double::sum));
            equation.values().removeIf(number -> Math.abs(number) < NOTHING);
            equation.remove(unknown);
        }
    }
}
