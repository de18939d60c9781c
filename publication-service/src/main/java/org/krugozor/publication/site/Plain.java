package org.krugozor.publication.site;

/**
 * Letters by their plain shape, as the column readers search in has them: lower case, Kazakh letters as the Russian ones
 * that stand in for them on other keyboards, Latin letters without their marks. One letter stays one letter, so that a
 * place in the plain text is the same place in the printed one.
 */
final class Plain {

    private static final String MARKED = "ёәғқңөұүһіşçğǧıīñŋöōóôüūúûäāáâéèêíîžźżšśčć";
    private static final String SHAPE = "еагкноуухиscggiinnoooouuuuaaaaeeeiizzzsscc";

    private Plain() {}

    static String letters(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = Character.toLowerCase(text.charAt(i));
            int marked = MARKED.indexOf(letter);
            plain.append(marked < 0 ? letter : SHAPE.charAt(marked));
        }
        return plain.toString();
    }
}
