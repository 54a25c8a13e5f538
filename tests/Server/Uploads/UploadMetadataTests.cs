using System.Text;

namespace Qplet.GraphQL.Server.Uploads;

public sealed class UploadMetadataTests
{
    [Fact]
    public void Parse_Nothing_IsAPrivateFileWithADefaultName() => UploadMetadata.Parse("").ShouldBe(new UploadMetadata(null, "upload", IsPublic: false));

    [Theory]
    [InlineData("filename {song.mp3},isPublic {true}", "song.mp3", true)]
    [InlineData("filename {Für Elise.mp3}", "Für Elise.mp3", false)]
    [InlineData("isPublic {false}, filename {a b.png}", "a b.png", false)]
    [InlineData("isPublic,filename {a.png}", "a.png", true)]
    [InlineData("filename {C:\\Music\\a.mp3}", "a.mp3", false)]
    [InlineData("filename {../../etc/passwd}", "passwd", false)]
    [InlineData("filename {folder/}", "upload", false)]
    [InlineData("filetype {audio/mpeg},relativePath bnVsbA==,empty", "upload", false)]
    public void Parse_Pairs_ReadsNameAndVisibility(string text, string fileName, bool isPublic)
    {
        var header = Encoded(text);

        UploadMetadata.Parse(header).ShouldBe(new UploadMetadata(header, fileName, isPublic));
    }

    [Theory]
    [InlineData("filename ???")]
    [InlineData("filename /w==")]
    [InlineData("filename {a} {b}")]
    [InlineData("filename {a},filename {b}")]
    [InlineData("filename {a},")]
    [InlineData("filename {a\0b}")]
    [InlineData("isPublic {yes}")]
    public void Parse_MalformedText_IsRefused(string text) => Should.Throw<TusException>(() => UploadMetadata.Parse(Encoded(text))).Status.ShouldBe(400);

    [Fact]
    public void Parse_TooLongTexts_AreRefused()
    {
        Should.Throw<TusException>(() => UploadMetadata.Parse(Encoded($"filename {{{new string('a', 256)}}}"))).Status.ShouldBe(400);
        Should.Throw<TusException>(() => UploadMetadata.Parse($"note {new string('A', 2000)}")).Status.ShouldBe(400);
    }

    /// <summary>Encodes what is in braces.</summary>
    private static string Encoded(string text)
    {
        var result = new StringBuilder();
        foreach (var part in text.Split('{'))
        {
            var end = part.IndexOf('}', StringComparison.Ordinal);
            result.Append(end < 0 ? part : Convert.ToBase64String(Encoding.UTF8.GetBytes(part[..end])) + part[(end + 1)..]);
        }
        return result.ToString();
    }
}
