package app.overture.generation.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The numbers under which a text is kept (MinHash in bands). Of two texts that share the part p of their shingles, each
 * pseudo-random order of all shingles has the same least one with chance p; three such orders make one bucket. Of texts
 * just alike enough to be flagged (0.6 of the body, 0.7 of the opening) some nine in ten share one, of those at 0.8 nearly
 * all; of texts that share a tenth, one in a hundred. Narrow buckets of six orders and one of the whole text find
 * the nearest even where thousands of messages share a template and fill the wider ones.
 */
final class Buckets {

    private static final int WIDE = 3;
    private static final int NARROW = 6;
    private static final int BODY_WIDE = 10;
    private static final int BODY_NARROW = 2;
    private static final int OPENING_WIDE = 6;

    private static final long OPENING = 1;
    private static final long BODY = 2;
    private static final long COMPANY = 3;

    private Buckets() {}

    static List<Long> of(UUID campaignId, Sketch sketch) {
        List<Long> buckets = new ArrayList<>();
        add(buckets, key(campaignId, OPENING), sketch.opening(), OPENING_WIDE, 0);
        add(buckets, key(campaignId, BODY), sketch.isShort() ? sketch.body() : sketch.rest(), BODY_WIDE, BODY_NARROW);
        return buckets;
    }

    /** Where all messages to one company lie. */
    static long company(UUID campaignId, UUID companyId) {
        return Mix.of(key(campaignId, COMPANY) ^ key(companyId, COMPANY));
    }

    private static void add(List<Long> buckets, long key, Shingles shingles, int wide, int narrow) {
        if (shingles.isEmpty()) {
            return;
        }
        buckets.add(Mix.of(key ^ Arrays.hashCode(shingles.values())));
        int order = 0;
        for (int band = 0; band < wide + narrow; band++) {
            long bucket = Mix.of(key + band + 1);
            for (int row = 0; row < (band < wide ? WIDE : NARROW); row++) {
                bucket = Mix.of(bucket ^ least(shingles, order++));
            }
            buckets.add(bucket);
        }
    }

    private static long least(Shingles shingles, int order) {
        long seed = Mix.of(order);
        long least = Long.MAX_VALUE;
        for (long shingle : shingles.values()) {
            least = Math.min(least, Mix.of(shingle ^ seed));
        }
        return least;
    }

    private static long key(UUID id, long part) {
        return Mix.of(id.getMostSignificantBits() ^ Mix.of(id.getLeastSignificantBits() + part));
    }
}
