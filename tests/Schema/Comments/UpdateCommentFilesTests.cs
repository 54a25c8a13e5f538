using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Comments;

public sealed class UpdateCommentFilesTests : CatalogueTests
{
    private User _ada = null!;
    private Comment _comment = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _ada = await Gateway.AddUserAsync("ada");
        _comment = await AddCommentAsync(_ada, await AddTrackAsync(_ada, "Deep"), "Look");
    }

    [Fact]
    public async Task UpdateComment_Files_ReplaceThoseThatWereAttached()
    {
        var files = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            files.Add(IdOf(await AddFileAsync(_ada, MediaKind.Image)));
        }

        (await UpdateAsync(new { attachmentIds = new[] { files[0], files[1] } })).ShouldBe(("Look", $"{files[0]} {files[1]}", true));
        (await UpdateAsync(new { attachmentIds = new[] { files[2], files[1] }, content = "New" })).ShouldBe(("New", $"{files[2]} {files[1]}", true));
        (await UpdateAsync(new { content = "Newer" })).ShouldBe(("Newer", $"{files[2]} {files[1]}", true));
        (await UpdateAsync(new { attachmentIds = Array.Empty<string>() })).ShouldBe(("Newer", "", true));
        (await UpdateAsync(new { attachmentIds = new[] { files[0] } })).Files.ShouldBe(files[0]);
        (await UpdateAsync(new { attachmentIds = (string[]?)null })).Files.ShouldBe("");
    }

    [Fact]
    public async Task UpdateComment_WithTheSameFiles_IsNoEdit()
    {
        var file = await AddFileAsync(_ada, MediaKind.Image);
        await Gateway.SaveAsync(new CommentAttachment { CommentId = _comment.Id, MediaAssetId = file.Id });

        (await UpdateAsync(new { attachmentIds = new[] { IdOf(file) } })).ShouldBe(("Look", IdOf(file), false));
        (await UpdateAsync(new { })).ShouldBe(("Look", IdOf(file), false));
    }

    [Fact]
    public async Task UpdateComment_WithAnImportedFile_KeepsIt()
    {
        var file = await AddFileAsync(_ada, MediaKind.Image);
        await Gateway.SaveAsync(new CommentAttachment { CommentId = _comment.Id, MediaAssetId = file.Id });
        await using (var db = Gateway.Open())
        {
            await db.MediaAssets.ExecuteUpdateAsync(set => set.SetProperty(asset => asset.OwnerId, (Guid?)null), Cancellation);
        }
        var own = await AddFileAsync(_ada, MediaKind.Image);

        (await UpdateAsync(new { attachmentIds = new[] { IdOf(own), IdOf(file) } })).Files.ShouldBe($"{IdOf(own)} {IdOf(file)}");
    }

    [Theory]
    [InlineData("repeated", "VALUE_REPEATED")]
    [InlineData("many", "LIST_TOO_LONG")]
    [InlineData("missing", "FILE_NOT_FOUND")]
    [InlineData("null", "VALUE_REQUIRED")]
    [InlineData("blank", "TEXT_BLANK")]
    public async Task UpdateComment_NotValid_ChangesNothing(string problem, string code)
    {
        var file = IdOf(await AddFileAsync(_ada, MediaKind.Image));
        await UpdateAsync(new { attachmentIds = new[] { file } });
        object input = problem switch
        {
            "repeated" => new { content = "New", attachmentIds = new[] { file, file } },
            "many" => new { content = "New", attachmentIds = Enumerable.Range(0, 11).Select(_ => IdOf("MediaAsset", Guid.NewGuid())) },
            "missing" => new { content = "New", attachmentIds = new[] { IdOf("MediaAsset", Guid.NewGuid()) } },
            "null" => new { content = (string?)null, attachmentIds = Array.Empty<string>() },
            _ => new { content = " ", attachmentIds = Array.Empty<string>() },
        };

        var answer = (await AskAsync(input)).WithoutErrors();

        answer.Text("updateComment.errors.0.code").ShouldBe(code);
        (await UpdateAsync(new { })).ShouldBe(("Look", file, true));
    }

    private async Task<(string Content, string Files, bool IsEdited)> UpdateAsync(object input)
    {
        var answer = (await AskAsync(input)).WithoutErrors();
        answer.At("updateComment.errors").ValueKind.ShouldBe(JsonValueKind.Null);
        return (
            answer.Text("updateComment.comment.content")!,
            string.Join(' ', answer.At("updateComment.comment.attachments").EnumerateArray().Select(static file => file.GetProperty("id").GetString())),
            answer.At("updateComment.comment.isEdited").GetBoolean()
        );
    }

    private Task<Answer> AskAsync(object input)
    {
        var all = JsonSerializer.SerializeToNode(input)!;
        all["commentId"] = IdOf(_comment);
        return Gateway.AskAsync(
            "mutation ($input: UpdateCommentInput!) { updateComment(input: $input) { comment { content isEdited attachments { id } } "
                + "errors { ... on Error { code path } } } }",
            _ada,
            new { input = all }
        );
    }
}
