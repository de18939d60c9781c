package org.krugozor.publication.galley.layout;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/** Arabic beside Cyrillic and Latin by the Unicode bidirectional algorithm (UAX #9), with letters joined. */
final class RightToLeft {

    private RightToLeft() {}

    static final class Splitter implements BidiSplitter {

        private final Bidi bidi = new Bidi();

        @Override
        public void setParagraph(String paragraph, byte defaultDirection) {
            byte level =
                    switch (defaultDirection) {
                        case BidiSplitter.RTL -> Bidi.RTL;
                        case BidiSplitter.LTR -> Bidi.LTR;
                        default -> Bidi.LEVEL_DEFAULT_LTR;
                    };
            bidi.setPara(paragraph, level, null);
        }

        @Override
        public int countTextRuns() {
            return bidi.countRuns();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            var run = bidi.getVisualRun(index);
            return new BidiTextRun(
                    run.getStart(), run.getLength(), run.isOddRun() ? BidiSplitter.RTL : BidiSplitter.LTR);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return switch (Bidi.getBaseDirection(paragraph)) {
                case Bidi.RTL -> BidiSplitter.RTL;
                case Bidi.LTR -> BidiSplitter.LTR;
                default -> BidiSplitter.NEUTRAL;
            };
        }
    }

    static final class Reorderer implements BidiReorderer {

        private final ArabicShaping shaping =
                new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK);
        private final ArabicShaping unshaping =
                new ArabicShaping(ArabicShaping.LETTERS_UNSHAPE | ArabicShaping.LENGTH_GROW_SHRINK);

        @Override
        public String reorderRTLTextToLTR(String text) {
            return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
        }

        @Override
        public String shapeText(String text) {
            return shape(shaping, text);
        }

        @Override
        public String deshapeText(String text) {
            return shape(unshaping, text);
        }

        private static String shape(ArabicShaping shaping, String text) {
            try {
                return shaping.shape(text);
            } catch (ArabicShapingException e) {
                return text;
            }
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
