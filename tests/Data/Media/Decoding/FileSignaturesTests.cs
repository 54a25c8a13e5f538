using System.Text;

namespace Qplet.GraphQL.Data.Media.Decoding;

public sealed class FileSignaturesTests
{
    [Theory]
    [InlineData("\u00FF\u00D8\u00FF\u00E0", "image/jpeg")]
    [InlineData("\u0089PNG\r\n\u001A\n", "image/png")]
    [InlineData("GIF89a", "image/gif")]
    [InlineData("RIFF\0\0\0\0WEBPVP8 ", "image/webp")]
    [InlineData("\0\0\0\u001Cftypavif", "image/avif")]
    [InlineData("ID3\u0004", "audio/mpeg")]
    [InlineData("\u00FF\u00FB\u0090\u0064", "audio/mpeg")]
    [InlineData("\u00FF\u00F1\u0050\u0080", "audio/aac")]
    [InlineData("fLaC", "audio/flac")]
    [InlineData("OggS", "audio/ogg")]
    [InlineData("RIFF\0\0\0\0WAVEfmt ", "audio/wav")]
    [InlineData("FORM\0\0\0\0AIFF", "audio/aiff")]
    [InlineData("\0\0\0\u001CftypM4A ", "audio/mp4")]
    [InlineData("\0\0\0\u001Cftypisom", "video/mp4")]
    [InlineData("\0\0\0\u001Cftypqt  ", "video/quicktime")]
    [InlineData("\u001A\u0045\u00DF\u00A3\u0001B\u0082\u0084webm", "video/webm")]
    [InlineData("%PDF-1.7", "application/pdf")]
    [InlineData("PK\u0003\u0004", "application/zip")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "text/plain; charset=utf-8")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>", "text/plain; charset=utf-8")]
    [InlineData("\u00FF\u00FF\u00FF\u00FF", "application/octet-stream")]
    [InlineData("RIFF\0\0\0\0AVI ", "application/octet-stream")]
    [InlineData("\u0001\u0002", "application/octet-stream")]
    public void Detect_FirstBytes_DetermineTheFormat(string head, string contentType) =>
        FileSignatures.Detect(Encoding.Latin1.GetBytes(head)).ContentType.ShouldBe(contentType);

    [Fact]
    public void Detect_TextWithACutCharacter_IsText() => FileSignatures.Detect("Grüße"u8[..3]).ShouldBe(MediaFormat.Text);
}
