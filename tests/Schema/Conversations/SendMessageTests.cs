using System.Text.Json;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Conversations;

public sealed class SendMessageTests : SchemaTests
{
    [Fact]
    public async Task SendMessage_ToBothOrNone_IsRefused()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var (conversationId, userId) = (IdOf("Conversation", Guid.NewGuid()), IdOf("User", bob.Id));

        (await SendAsync(ada, new { content = "a", to = new { conversationId, userId } })).ErrorCodes.ShouldNotBeEmpty();
        (await SendAsync(ada, new { content = "a", to = new { } })).ErrorCodes.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task SendMessage_OnlyAttachments_HasNoContent()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var file = new MediaAsset
        {
            Id = Guid.NewGuid(),
            OwnerId = ada.Id,
            Kind = MediaKind.Image,
            FileName = "bus.png",
            Extension = "png",
            ContentType = "image/png",
            Url = "https://example.com/bus.png",
            CreatedAt = ada.CreatedAt,
        };
        await Gateway.SaveAsync(file);

        var answer = await SendAsync(ada, new { to = new { userId = IdOf("User", bob.Id) }, attachmentIds = new[] { IdOf("MediaAsset", file.Id) } });

        answer.WithoutErrors().At("sendMessage.message").GetProperty("content").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private Task<Answer> SendAsync(User viewer, object input) =>
        Gateway.AskAsync(
            "mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id content } errors { __typename } } }",
            viewer,
            new { input }
        );
}
