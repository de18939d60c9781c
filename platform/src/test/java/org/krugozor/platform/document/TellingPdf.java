package org.krugozor.platform.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** A PDF that tells who wrote it in every way programs do, and in its visible text not at all. */
final class TellingPdf {

    static final String NAME = "Nurlan Aliev";
    static final List<String> SECRETS = List.of(
            NAME,
            "Aliev",
            "aliev@enu.kz",
            "/home/naliev",
            "naliev",
            "attached-bytes",
            "app.alert",
            "D:2024051",
            "Acrobat-of-Aliev");

    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage();

    private TellingPdf() {}

    static Path write(Path file) throws IOException {
        TellingPdf pdf = new TellingPdf();
        try (pdf.document) {
            pdf.document.addPage(pdf.page);
            pdf.properties();
            pdf.text();
            pdf.annotations();
            pdf.form();
            pdf.attachmentsAndActions();
            pdf.document.save(file.toFile());
        }
        return file;
    }

    private void properties() throws IOException {
        document.getDocumentInformation().setAuthor(NAME);
        document.getDocumentInformation().setProducer("Acrobat-of-Aliev");
        document.getDocumentInformation().setCustomMetadataValue("SourceFile", "/home/naliev/a.tex");
        Calendar date = Calendar.getInstance();
        date.set(2024, Calendar.MAY, 17);
        document.getDocumentInformation().setCreationDate(date);
        PDMetadata xmp = new PDMetadata(document);
        xmp.importXMPMetadata(
                ("<x:xmpmeta><dc:creator>" + NAME + "</dc:creator></x:xmpmeta>").getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(xmp);
        PDMetadata ofPage = new PDMetadata(document);
        ofPage.importXMPMetadata(NAME.getBytes(StandardCharsets.UTF_8));
        page.setMetadata(ofPage);
        COSDictionary piece = new COSDictionary();
        piece.setString("Illustrator", NAME);
        page.getCOSObject().setItem("PieceInfo", piece);
        page.getCOSObject().setString("LastModified", "D:20240517");
        document.getDocumentCatalog().getCOSObject().setString("Owner", NAME);
        document.getDocument().getTrailer().setString("Vendor", NAME);
        COSDictionary element = new COSDictionary();
        element.setName("Type", "StructElem");
        element.setName("S", "Figure");
        element.setString("T", "Figure of Aliev");
        element.setString("Alt", "/home/naliev/fig.png");
        COSDictionary tree = new COSDictionary();
        tree.setItem("K", element);
        document.getDocumentCatalog().getCOSObject().setItem("StructTreeRoot", tree);
    }

    private void text() throws IOException {
        PDImageXObject photo = PDImageXObject.createFromByteArray(document, Pictures.signedJpeg(NAME), "photo");
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.showText("Political culture and turnout");
            content.endText();
            content.drawImage(photo, 72, 500, 48, 32);
        }
        COSStream figure = document.getDocument().createCOSStream();
        figure.setName("Subtype", "Form");
        figure.setString("PTEX.FileName", "/home/naliev/fig.pdf");
        COSDictionary inner = new COSDictionary();
        inner.setString("Author", NAME);
        figure.setItem("PTEX.InfoDict", inner);
        try (var out = figure.createOutputStream()) {
            out.write("q Q".getBytes(StandardCharsets.US_ASCII));
        }
        page.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT).setItem("Fig", figure);
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle("Introduction");
        item.setDestination(page);
        outline.addLast(item);
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    private void annotations() throws IOException {
        PDAnnotationText note = new PDAnnotationText();
        note.setTitlePopup(NAME);
        note.setContents("Please define the term");
        note.setModifiedDate("D:20240517");
        note.setAnnotationName("naliev-1");
        note.getCOSObject().setString("RC", "<body>" + NAME + "</body>");
        PDAnnotationPopup popup = new PDAnnotationPopup();
        popup.getCOSObject().setString("T", NAME);
        note.setPopup(popup);
        PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
        stamp.setName("#DReviewed");
        stamp.setContents("Reviewed by " + NAME);
        PDAnnotationLink mail = new PDAnnotationLink();
        PDActionURI address = new PDActionURI();
        address.setURI("mailto:aliev@enu.kz");
        mail.setAction(address);
        PDAnnotationLink web = new PDAnnotationLink();
        PDActionURI doi = new PDActionURI();
        doi.setURI("https://doi.org/10.1000/182");
        web.setAction(doi);
        PDAnnotationLink program = new PDAnnotationLink();
        PDActionLaunch launch = new PDActionLaunch();
        launch.setF("/home/naliev/run.sh");
        program.getCOSObject().setItem("A", launch.getCOSObject());
        PDAnnotationFileAttachment clip = new PDAnnotationFileAttachment();
        clip.setFile(attachment());
        List<PDAnnotation> all = List.of(note, popup, stamp, mail, web, program, clip);
        all.forEach(each -> each.setRectangle(new PDRectangle(72, 600, 20, 20)));
        page.setAnnotations(all);
    }

    private void form() throws IOException {
        PDAcroForm form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        PDTextField field = new PDTextField(form);
        field.setPartialName("answer");
        field.getCOSObject().setString("V", "the typed answer");
        PDSignatureField signature = new PDSignatureField(form);
        COSDictionary signed = new COSDictionary();
        signed.setName("Type", "Sig");
        signed.setString("Name", NAME);
        signed.setItem("Contents", new COSString(NAME.getBytes(StandardCharsets.UTF_8)));
        signature.getCOSObject().setItem("V", signed);
        form.setFields(List.of(field, signature));
        COSArray xfa = new COSArray();
        xfa.add(new COSString("<xfa>" + NAME + "</xfa>"));
        form.getCOSObject().setItem("XFA", xfa);
        page.getAnnotations().forEach(annotation -> annotation.getCOSObject().setItem("F", COSInteger.get(4)));
    }

    private PDComplexFileSpecification attachment() throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile("Aliev-data.csv");
        file.setFileDescription("data of " + NAME);
        file.setEmbeddedFile(new PDEmbeddedFile(
                document, new ByteArrayInputStream("attached-bytes".getBytes(StandardCharsets.UTF_8))));
        return file;
    }

    private void attachmentsAndActions() throws IOException {
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("Aliev-data.csv", attachment()));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('Aliev')"));
        COSDictionary onPage = new COSDictionary();
        onPage.setItem("O", new PDActionJavaScript("app.alert('Aliev')").getCOSObject());
        page.getCOSObject().setItem("AA", onPage);
    }
}
