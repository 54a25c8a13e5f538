using System.Text.Json.Nodes;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Errors;

/// <summary>The code of an error does not depend on how the value was sent.</summary>
public sealed class IdErrorTests : SchemaTests
{
    [Theory]
    [InlineData("ID!", "track(id: VALUE) { id }")]
    [InlineData("ID!", "user(by: { id: VALUE }) { id }")]
    [InlineData("UserLookupInput!", "user(by: { id: VALUE }) { id }", "user(by: $value) { id }", """{ "id": ID }""")]
    [InlineData(
        "TrackFilterInput",
        "tracks(where: { id: { in: [VALUE] } }) { totalCount }",
        "tracks(where: $value) { totalCount }",
        """{ "id": { "in": [ID] } }"""
    )]
    [InlineData(
        "CommentFilterInput",
        "comments(where: { subject: { id: { eq: VALUE } } }) { totalCount }",
        "comments(where: $value) { totalCount }",
        """{ "subject": { "id": { "eq": ID } } }"""
    )]
    public Task Query_IdOfAnotherType_HasOneCode(string type, string literal, string? variable = null, string value = "ID") =>
        ShouldHaveOneCodeAsync("query", type, literal, variable, value);

    [Theory]
    [InlineData("ID!", "createTrack(input: { title: \"x\", audioId: VALUE }) { track { id } }")]
    [InlineData(
        "CreateTrackInput!",
        "createTrack(input: { title: \"x\", audioId: VALUE }) { track { id } }",
        "createTrack(input: $value) { track { id } }",
        """{ "title": "x", "audioId": ID }"""
    )]
    [InlineData(
        "CreateConversationInput!",
        "createConversation(input: { kind: GROUP, participantIds: [VALUE] }) { conversation { id } }",
        "createConversation(input: $value) { conversation { id } }",
        """{ "kind": "GROUP", "participantIds": [ID] }"""
    )]
    [InlineData(
        "CreateReleaseInput!",
        "createRelease(input: { title: \"x\", description: \"x\", thumbnailUrl: \"https://x.example\", subcategoryCode: \"y\", "
            + "dates: [{ countryCode: \"FR\", platformId: VALUE }] }) { release { id } }",
        "createRelease(input: $value) { release { id } }",
        """{ "title": "x", "description": "x", "thumbnailUrl": "https://x.example", "subcategoryCode": "y", """
            + """ "dates": [{ "countryCode": "FR", "platformId": ID }] }"""
    )]
    public Task Mutation_IdOfAnotherType_HasOneCode(string type, string literal, string? variable = null, string value = "ID") =>
        ShouldHaveOneCodeAsync("mutation", type, literal, variable, value);

    private async Task ShouldHaveOneCodeAsync(string operation, string type, string literal, string? variable, string value)
    {
        var ada = await Gateway.AddUserAsync("ada", UserRole.Author);
        var wrong = $"\"{IdOf("Session", Guid.NewGuid())}\"";
        var variables = new JsonObject { ["value"] = JsonNode.Parse(value.Replace("ID", wrong, StringComparison.Ordinal)) };
        var document = $"{operation} ($value: {type}) {{ {variable ?? literal.Replace("VALUE", "$value", StringComparison.Ordinal)} }}";

        var byLiteral = await Gateway.AskAsync($"{operation} {{ {literal.Replace("VALUE", wrong, StringComparison.Ordinal)} }}", ada);
        var byVariable = await Gateway.AskAsync(document, ada, variables);

        byLiteral.ErrorCodes.ShouldBe(["ID_WRONG_TYPE"], byLiteral.ToString());
        byVariable.ErrorCodes.ShouldBe(["ID_WRONG_TYPE"], byVariable.ToString());
    }
}
