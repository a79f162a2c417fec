package crossfoot.report.text;

import crossfoot.caselog.ReportPassage;
import crossfoot.figures.FigureBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The texts of a master that belong into one report, filled for its reader. */
public final class Passages {

    private Passages() {}

    /**
     * The texts of a report, in the order of their sections' texts.
     *
     * @param audience the word of who reads it
     * @param source where its figures come from
     */
    public static List<Passage> of(FigureBook book, String audience, FigureSource source) {
        Filling filling = new Filling(source);
        List<Passage> passages = new ArrayList<>(written(book, audience, filling));
        String summary = Section.SUMMARY.words();
        if (passages.stream().noneMatch(passage -> passage.section().equals(summary))) {
            // A report without a summary would have nothing to say at its beginning.
            Optional.ofNullable(Drafts.all(book).get(summary))
                    .map(text -> Passage.of(summary, filling.fill(text)).asDraft())
                    .ifPresent(passages::add);
        }
        return passages;
    }

    private static List<Passage> written(FigureBook book, String audience, Filling filling) {
        return book.assessment().casebook().reportTexts().stream()
                .filter(passage -> passage.isFor(book.period(), book.procedure()) && passage.isFor(audience))
                .sorted(Comparator.comparingDouble(
                        (ReportPassage passage) -> passage.order().orElse(0)))
                .flatMap(passage -> Section.spelt(passage.section()).stream()
                        .map(section -> Passage.of(section, filling.fill(passage.text()))))
                .toList();
    }
}
