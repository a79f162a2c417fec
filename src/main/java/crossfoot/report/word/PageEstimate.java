package crossfoot.report.word;

import java.util.ArrayList;
import java.util.List;

/**
 * On which page each part of a document is likely to stand, before a word processor has laid it out: the numbers that the
 * contents show until it brings them up to date.
 */
final class PageEstimate {

    private static final double PAGE = 728;

    private final List<Item> items = new ArrayList<>();

    /**
     * A part.
     *
     * @param before the space that it wants above it, in points; of two spaces that meet the wider one counts
     * @param height its height, in points
     * @param after the space that it wants below it
     * @param keepNext whether it stands on the page of what follows
     * @param parts into how many parts of one height pages may break it; 1 for none
     */
    record Item(double before, double height, double after, boolean keepNext, int parts) {

        /** A line of a table, or anything else without space about it. */
        static Item bare(double height, boolean keepNext) {
            return new Item(0, height, 0, keepNext, 1);
        }

        private static Item breakOfPage() {
            return new Item(0, -1, 0, false, 1);
        }

        private boolean breaks() {
            return height < 0;
        }
    }

    /** Adds a part. */
    void add(Item item) {
        items.add(item);
    }

    /** Begins a page. */
    void breakPage() {
        items.add(Item.breakOfPage());
    }

    /** How many parts there are so far: the place of the next one. */
    int size() {
        return items.size();
    }

    /** The page of each part, from 1. */
    List<Integer> pages() {
        List<Integer> pages = new ArrayList<>();
        int page = 1;
        double used = 0;
        double space = 0;
        for (int i = 0; i < items.size(); ) {
            int end = i;
            while (end < items.size() - 1 && items.get(end).keepNext()) {
                end++;
            }
            Item last = items.get(end);
            if (last.breaks() || (used > 0 && used + least(i, end, space) > PAGE)) {
                page++;
                used = 0;
                space = 0;
            }
            for (int j = i; j <= end; j++) {
                pages.add(page);
                Item item = items.get(j);
                if (item.breaks()) {
                    continue;
                }
                used += used > 0 ? Math.max(space, item.before()) : 0;
                space = item.after();
                double part = item.height() / item.parts();
                for (int k = 0; k < item.parts(); k++) {
                    if (used > 0 && used + part > PAGE) {
                        page++;
                        used = 0;
                    }
                    used += part;
                }
            }
            i = end + 1;
        }
        return pages;
    }

    /** The height that a group needs on one page: all of it, and of its last part the first two lines. */
    private double least(int from, int to, double space) {
        double sum = 0;
        double above = space;
        for (int i = from; i <= to; i++) {
            Item item = items.get(i);
            double part = item.height() / item.parts();
            sum += Math.max(above, item.before()) + (i < to ? item.height() : part * Math.min(2, item.parts()));
            above = item.after();
        }
        return sum;
    }
}
