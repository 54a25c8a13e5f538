using Microsoft.Extensions.Primitives;

namespace Qplet.GraphQL.AspNetCore.Http;

public sealed class AcceptedResponseTests
{
    [Theory]
    [InlineData(null, "Json", true)]
    [InlineData("", "Json", true)]
    [InlineData("*/*", "Json", true)]
    [InlineData("application/json", "Json", false)]
    [InlineData("APPLICATION/JSON; charset=UTF-8", "Json", false)]
    [InlineData("application/graphql-response+json", "GraphQLResponse", false)]
    [InlineData("application/*", "Json", false)]
    [InlineData("text/event-stream", "EventStream", true)]
    [InlineData("text/*", "EventStream", true)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", "GraphQLResponse", false)]
    [InlineData("application/json;q=0.5, application/graphql-response+json;q=0.7", "GraphQLResponse", false)]
    [InlineData("application/json, application/graphql-response+json", "Json", false)]
    [InlineData("application/graphql-response+json, application/json", "GraphQLResponse", false)]
    [InlineData("application/json;q=0, */*", "GraphQLResponse", true)]
    [InlineData("*/*;q=0.1, application/json;q=0.2", "Json", true)]
    [InlineData("application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed", "GraphQLResponse", true)]
    [InlineData("application/json, text/event-stream;q=0", "Json", false)]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "Json", true)]
    public void Of_Header_ChoosesByQualityThenSpecificityThenOrder(string? header, string mediaType, bool streams)
    {
        var accepted = AcceptedResponse.Of(header is null ? StringValues.Empty : new StringValues(header));

        accepted.MediaType.ToString().ShouldBe(mediaType);
        accepted.Streams.ShouldBe(streams);
    }

    [Theory]
    [InlineData("image/png", 406)]
    [InlineData("application/json;q=0", 406)]
    [InlineData("application/json; charset=utf-16", 406)]
    [InlineData("!!", 400)]
    public void Of_HeaderWithoutAnyKnownType_Refuses(string header, int status) =>
        Should.Throw<MalformedRequestException>(() => AcceptedResponse.Of(header)).StatusCode.ShouldBe(status);
}
