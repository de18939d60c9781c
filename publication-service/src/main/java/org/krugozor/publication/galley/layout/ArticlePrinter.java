package org.krugozor.publication.galley.layout;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Lays articles out as PDF/A-2u, with pages numbered on from their first one. Blocking, and heavy: never on a request. */
public final class ArticlePrinter {

    private final SpringTemplateEngine templates = templates();

    /** Writes the PDF. */
    public void print(PrintJob job, Path to) throws IOException {
        var markup = templates.process(
                "article",
                new Context(Locale.forLanguageTag(job.content().language()), new PageModel(job).variables()));
        try (OutputStream out = Files.newOutputStream(to)) {
            render(markup, job, out);
        }
    }

    private static void render(String markup, PrintJob job, OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        var place = job.place();
        builder.useFastMode();
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        // what an author wrote must never make the renderer fetch anything
        builder.useUriResolver((base, uri) -> null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useUnicodeBidiSplitter(RightToLeft.Splitter::new);
        builder.useUnicodeBidiReorderer(new RightToLeft.Reorderer());
        builder.useInitialPageNumber(place == null ? 1 : place.firstPage());
        builder.withProducer("Krugozor");
        // templates write letters as entities: look at the words themselves
        Fonts.register(builder, hasArabic(job.toString()));
        builder.withHtmlContent(markup, null);
        builder.toStream(out);
        builder.run();
    }

    static boolean hasArabic(String text) {
        return text.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver(ArticlePrinter.class.getClassLoader());
        resolver.setPrefix("typeset/");
        resolver.setSuffix(".xml");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        var words = new ResourceBundleMessageSource();
        words.setBasename("typeset/words");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(words);
        return engine;
    }
}
