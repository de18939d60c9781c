package org.krugozor.platform.document;

import java.util.List;

/** A DOCX that tells who wrote it in every way Word knows, and in the visible text not at all. */
final class TellingDocx {

    static final String NAME = "Нұрлан Әлиев";
    static final List<String> SECRETS = List.of(
            NAME,
            "Әлиев",
            "aliev@enu.kz",
            "ENU-Department",
            "Aliev",
            "S-1-5-21-77",
            "Zaure",
            "00A77427",
            "zotero.org/users",
            "2024-05-17",
            "2024-06-01",
            "Users",
            "thumbnail-bytes",
            "attached-bytes",
            "deadbeef-doc-id",
            "GUID-{77}");

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private static final String NEWER = "http://schemas.microsoft.com/office/2011/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/";
    private static final String PACKAGE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";

    private TellingDocx() {}

    static Docx docx() {
        return Docx.ofBody(body())
                .part("word/comments.xml", WORD + "comments+xml", "comments", comments())
                .part("word/commentsExtended.xml", WORD + "commentsExtended+xml", NEWER + "commentsExtended", threads())
                .part("word/people.xml", WORD + "people+xml", NEWER + "people", people())
                .part("word/settings.xml", WORD + "settings+xml", "settings", settings())
                .raw("word/_rels/settings.xml.rels", Docx.relationships(template()))
                .part("word/header1.xml", WORD + "header+xml", "header", header())
                .part("word/media/Aliev-scan.png", "image/png", "image", Pictures.signedPng(NAME))
                .part("word/media/photo.jpg", "image/jpeg", "image", Pictures.signedJpeg(NAME))
                .part("word/embeddings/table.xlsx", OFFICE + "spreadsheetml.sheet", "package", "attached-bytes " + NAME)
                .part("customXml/item1.xml", "application/xml", "customXml", "<who>" + NAME + "</who>")
                .relationship("mail", "hyperlink", "mailto:aliev@enu.kz", "External")
                .relationship("share", "hyperlink", "file:///C:/Users/Aliev/a.docx", "External")
                .relationship("web", "hyperlink", "https://doi.org/10.1000/182", "External")
                .relationship("spy", "image", "https://tracker.example/Aliev.png", "External")
                .rootPart("docProps/core.xml", PACKAGE_TYPE, PACKAGE + "core-properties", coreProperties())
                .rootPart("docProps/app.xml", OFFICE + "extended-properties+xml", "extended-properties", company())
                .rootPart("docProps/custom.xml", OFFICE + "custom-properties+xml", "custom-properties", custom())
                .rootPart("docProps/thumbnail.jpeg", "image/jpeg", PACKAGE + "thumbnail", "thumbnail-bytes");
    }

    private static String threads() {
        return """
                <w15:commentsEx NAMES><w15:commentEx w15:paraId="1A2B3C4D" w15:done="0"/></w15:commentsEx>""".replace("NAMES", Docx.W);
    }

    private static String people() {
        return """
                <w15:people NAMESPACES><w15:person w15:author="NAME">\
                <w15:presenceInfo w15:providerId="AD" w15:userId="S-1-5-21-77"/></w15:person></w15:people>""".replace("NAMESPACES", Docx.W).replace("NAME", NAME);
    }

    private static String settings() {
        return """
                <w:settings NAMESPACES><w:zoom w:percent="100"/><w:attachedTemplate r:id="tpl"/>\
                <w:rsids><w:rsidRoot w:val="00A77427"/></w:rsids>\
                <w:docVars><w:docVar w:name="who" w:val="NAME"/></w:docVars>\
                <w15:docId w15:val="deadbeef-doc-id"/></w:settings>""".replace("NAMESPACES", Docx.W).replace("NAME", NAME);
    }

    private static String template() {
        return """
                <Relationship Id="tpl" Type="TYPE/attachedTemplate" \
                Target="file:///C:\\Users\\Aliev\\ENU-Department.dotx" TargetMode="External"/>""".replace("TYPE", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    }

    private static String header() {
        return "<w:hdr " + Docx.W + "><w:p><w:r><w:t>Running head</w:t></w:r></w:p></w:hdr>";
    }

    private static String coreProperties() {
        return """
                <cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>NAME</dc:creator>\
                <cp:lastModifiedBy>Zaure</cp:lastModifiedBy></cp:coreProperties>""".replace("NAME", NAME);
    }

    private static String company() {
        return "<Properties><Company>ENU-Department</Company><Manager>Zaure</Manager></Properties>";
    }

    private static String custom() {
        return "<Properties><property name=\"Owner\">" + NAME + "</property></Properties>";
    }

    private static String comments() {
        return "<w:comments " + Docx.W + ">" + """
            <w:comment w:id="0" w:author="NAME" w:initials="Aliev" w:date="2024-05-17T10:00:00Z">\
            <w:p w14:paraId="1A2B3C4D" w:rsidR="00A77427"><w:r><w:t>What is meant here?</w:t></w:r></w:p>\
            </w:comment></w:comments>\
            """.replace("NAME", NAME);
    }

    private static String body() {
        return """
            <!-- NAME -->\
            <w:p w:rsidR="00A77427" w14:paraId="77777777"><w:pPr><w:pStyle w:val="1"/>\
            <w:pPrChange w:id="1" MARK><w:pPr/></w:pPrChange></w:pPr><w:r><w:t>Кіріспе</w:t></w:r></w:p>\
            <w:p><w:ins w:id="2" MARK><w:r><w:t>inserted words </w:t></w:r></w:ins>\
            <w:del w:id="3" MARK><w:r><w:delText>deleted words</w:delText></w:r></w:del>\
            <w:moveFrom w:id="4" MARK><w:r><w:t>moved words </w:t></w:r></w:moveFrom>\
            <w:r><w:rPr><w:rPrChange w:id="5" MARK><w:rPr/></w:rPrChange></w:rPr>\
            <w:t xml:space="preserve">plain &amp; simple &lt;words&gt;</w:t></w:r></w:p>\
            <w:p><w:commentRangeStart w:id="0"/><w:r><w:t>commented</w:t></w:r><w:commentRangeEnd w:id="0"/>\
            <w:r><w:commentReference w:id="0"/></w:r></w:p>\
            <w:p>FIELDS<w:fldSimple w:instr=" LASTSAVEDBY "><w:r><w:t>Zaure</w:t></w:r></w:fldSimple></w:p>\
            <w:p><w:hyperlink r:id="mail"><w:r><w:t>our mail</w:t></w:r></w:hyperlink>\
            <w:hyperlink r:id="web"><w:r><w:t>the source</w:t></w:r></w:hyperlink>\
            <w:hyperlink r:id="share"><w:r><w:t>the draft</w:t></w:r></w:hyperlink></w:p>\
            <w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_v3_RECORD"/>\
            <w:dataBinding w:xpath="/who" w:storeItemID="GUID-{77}"/></w:sdtPr>\
            <w:sdtContent><w:p><w:r><w:t>bound</w:t></w:r></w:p></w:sdtContent></w:sdt>\
            <w:p><w:r><w:drawing><wp:inline>\
            <wp:docPr id="1" name="Picture 1" descr="C:\\Users\\Aliev\\fig.png"/>\
            <pic:cNvPr id="1" name="Aliev-fig.png" descr="Turnout by region"/>\
            <a:blip r:embed="rId-media-Aliev-scan.png" r:link="spy"/></wp:inline></w:drawing></w:r></w:p>\
            <w:p><w:r><w:object>\
            <v:shape><v:imagedata r:id="rId-media-photo.jpg" o:title="Aliev photo"/></v:shape>\
            <o:OLEObject Type="Embed" ProgID="Excel.Sheet" r:id="rId-embeddings-table.xlsx"/>\
            </w:object></w:r></w:p>\
            <w:p><w:smartTag w:uri="ENU-Department" w:element="PersonName">\
            <w:smartTagPr><w:attr w:name="n" w:val="NAME"/></w:smartTagPr>\
            <w:r><w:t>tagged</w:t></w:r></w:smartTag></w:p>\
            """.replace("MARK", "w:author=\"NAME\"" + " w:date=\"2024-06-01T09:00:00Z\"")
                .replace("NAME", NAME)
                .replace("RECORD", "GUID-{77}".repeat(12))
                .replace("FIELDS", fields());
    }

    private static String fields() {
        return field("AUTHOR", NAME)
                + field("FILENAME \\p", "C:\\Users\\Aliev\\a.docx")
                + field("HYPERLINK \"mailto:aliev@enu.kz\"", "write to us")
                + field("ADDIN ZOTERO_ITEM {\"uri\":\"http://zotero.org/users/4711/items/X\"}", "(Sartori, 1976)")
                + field("PAGE", "12");
    }

    private static String field(String code, String result) {
        return """
            <w:r><w:fldChar w:fldCharType="begin"/></w:r>\
            <w:r><w:instrText xml:space="preserve"> FIRST</w:instrText></w:r>\
            <w:r><w:instrText xml:space="preserve">REST </w:instrText></w:r>\
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>RESULT</w:t></w:r>\
            <w:r><w:fldChar w:fldCharType="end"/></w:r>\
            """.replace("FIRST", code.substring(0, 3))
                .replace("REST", code.substring(3).replace("\"", "&quot;"))
                .replace("RESULT", result);
    }
}
