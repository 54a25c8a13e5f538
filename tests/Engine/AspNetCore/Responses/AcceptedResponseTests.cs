using Microsoft.Extensions.Primitives;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore.Responses;

public sealed class AcceptedResponseTests
{
    [Theory]
    [InlineData(null, "Json")]
    [InlineData("", "Json")]
    [InlineData("*/*", "Json")]
    [InlineData("application/json", "Json")]
    [InlineData("APPLICATION/JSON; charset=UTF-8", "Json")]
    [InlineData("application/json; charset=\"utf-8\"", "Json")]
    [InlineData("application/json;profile=x", "Json")]
    [InlineData("application/graphql-response+json", "GraphQLResponse")]
    [InlineData("application/graphql-response+json;charset=utf-8;q=1.000", "GraphQLResponse")]
    [InlineData("application/*", "Json")]
    [InlineData("application/*;q=0.5, application/graphql-response+json;q=0.4", "Json")]
    [InlineData("text/event-stream", "EventStream")]
    [InlineData("text/*", "EventStream")]
    [InlineData("multipart/*", "MultipartMixed")]
    [InlineData("application/jsonl", "JsonLines")]
    [InlineData("application/graphql-response+jsonl, application/jsonl;q=0.9", "GraphQLResponseLines")]
    [InlineData("application/graphql-response+json, application/json;q=0.9", "GraphQLResponse")]
    [InlineData("application/json;q=0.5, application/graphql-response+json;q=0.7", "GraphQLResponse")]
    [InlineData("application/json, application/graphql-response+json", "Json")]
    [InlineData("application/graphql-response+json, application/json", "GraphQLResponse")]
    [InlineData("application/json;q=0, */*", "GraphQLResponse")]
    [InlineData("*/*;q=0, application/json", "Json")]
    [InlineData("application/json;q=0.001, image/png", "Json")]
    [InlineData("application/json;q=0.2, application/json;q=0.8, application/graphql-response+json;q=0.5", "Json")]
    [InlineData("application/json;charset=utf-8;q=0.1, application/json;q=0.9, application/graphql-response+json;q=0.5", "GraphQLResponse")]
    [InlineData("*/*;q=0.1, application/json;q=0.2", "Json")]
    [InlineData("application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed", "GraphQLResponse")]
    [InlineData("multipart/mixed;deferSpec=20220824, application/graphql-response+json, application/json;q=0.9", "GraphQLResponse")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "Json")]
    [InlineData("text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", "Json")]
    public void Of_Header_ChoosesByQualityThenSpecificityThenOrder(string? header, string single) => Of(header).Single.ToString().ShouldBe(single);

    [Fact]
    public void Of_SeveralHeaders_CountAsOne() =>
        AcceptedResponse
            .Of(new StringValues(["application/json;q=0.3", "application/graphql-response+json;q=0.6"]), IncrementalFormat.V01)
            .Single.ShouldBe(ResponseMediaType.GraphQLResponse);

    [Theory]
    [InlineData(null, "EventStream")]
    [InlineData("*/*", "EventStream")]
    [InlineData("application/json", "None")]
    [InlineData("application/*", "None")]
    [InlineData("multipart/mixed", "None")]
    [InlineData("multipart/mixed;boundary=graphql;subscriptionSpec=1.0, application/json", "MultipartSubscription")]
    [InlineData("multipart/mixed;subscriptionSpec=\"1.0\", application/graphql-response+json, application/json;q=0.9", "MultipartSubscription")]
    [InlineData("multipart/mixed;subscriptionSpec=2.0, application/json", "None")]
    [InlineData("multipart/mixed;subscriptionSpec=1.0;q=0.9, text/event-stream", "EventStream")]
    [InlineData("multipart/mixed;subscriptionSpec=1.0", "MultipartSubscription")]
    [InlineData("application/json, text/event-stream;q=0", "None")]
    [InlineData("text/event-stream, multipart/mixed", "EventStream")]
    [InlineData("application/json, application/jsonl", "JsonLines")]
    [InlineData("application/jsonl;q=0.5, text/event-stream", "EventStream")]
    public void Of_Header_ChoosesTheStreamOfSubscriptions(string? header, string subscription) => Of(header).Subscription.ToString().ShouldBe(subscription);

    [Theory]
    [InlineData(null, "MultipartMixed", "V01")]
    [InlineData("*/*", "MultipartMixed", "V01")]
    [InlineData("application/json, application/graphql-response+json", "None", "None")]
    [InlineData("application/*", "None", "None")]
    [InlineData("multipart/mixed", "MultipartMixed", "V01")]
    [InlineData("text/event-stream", "EventStream", "V01")]
    [InlineData("multipart/mixed;subscriptionSpec=1.0, application/json", "None", "None")]
    [InlineData("multipart/mixed;q=0, application/json", "None", "None")]
    [InlineData("multipart/mixed; incrementalSpec=v0.1, application/json", "MultipartMixed", "V01")]
    [InlineData("multipart/mixed; incrementalSpec=\"v0.2\", application/json", "MultipartMixed", "V02")]
    [InlineData("multipart/mixed; incrementalSpec=v9, application/json", "None", "None")]
    [InlineData("multipart/mixed; incrementalSpec=v9, multipart/mixed; incrementalSpec=v0.1, application/json", "MultipartMixed", "V01")]
    [InlineData("multipart/mixed;deferSpec=20220824, application/json", "MultipartMixed", "V01")]
    [InlineData("text/event-stream; incrementalSpec=v0.1", "EventStream", "V01")]
    [InlineData("application/json, text/event-stream, multipart/mixed;q=0.9", "EventStream", "V01")]
    [InlineData("application/graphql-response+jsonl; incrementalSpec=v0.1, application/json", "GraphQLResponseLines", "V01")]
    public void Of_Header_ChoosesTheStreamOfDeferredParts(string? header, string incremental, string format)
    {
        var accepted = Of(header);

        accepted.Incremental.ToString().ShouldBe(incremental);
        accepted.IncrementalFormat.ToString().ShouldBe(format);
    }

    [Theory]
    [InlineData("*/*", IncrementalFormat.V02, IncrementalFormat.V02)]
    [InlineData("multipart/mixed", IncrementalFormat.None, IncrementalFormat.None)]
    [InlineData("multipart/mixed; incrementalSpec=v0.2", IncrementalFormat.None, IncrementalFormat.V02)]
    [InlineData("multipart/mixed; incrementalSpec=v0.1", IncrementalFormat.V02, IncrementalFormat.V01)]
    public void Of_Header_NamesTheFormatOrLeavesItToTheSetting(string header, IncrementalFormat setting, IncrementalFormat format) =>
        AcceptedResponse.Of(new StringValues(header), setting).IncrementalFormat.ShouldBe(format);

    [Theory]
    [InlineData(null, "Json")]
    [InlineData("application/graphql-response+json", "GraphQLResponse")]
    [InlineData("application/json, application/jsonl;q=0.9", "Json")]
    [InlineData("application/json, application/jsonl", "JsonLines")]
    [InlineData("application/graphql-response+json, multipart/mixed, text/event-stream", "GraphQLResponse")]
    [InlineData("multipart/mixed", "MultipartMixed")]
    [InlineData("text/event-stream", "EventStream")]
    public void Of_Header_ChoosesTheFormOfBatches(string? header, string batch) => Of(header).Batch.ToString().ShouldBe(batch);

    [Theory]
    [InlineData("image/png", 406)]
    [InlineData("application/json;q=0", 406)]
    [InlineData("*/*;q=0", 406)]
    [InlineData("application/*;q=0, text/event-stream;q=0.0", 406)]
    [InlineData("application/json; charset=utf-16", 406)]
    [InlineData("!!", 400)]
    public void Of_HeaderWithoutAnyKnownType_Refuses(string header, int status) =>
        Should.Throw<MalformedRequestException>(() => Of(header)).StatusCode.ShouldBe(status);

    private static AcceptedResponse Of(string? header) =>
        AcceptedResponse.Of(header is null ? StringValues.Empty : new StringValues(header), IncrementalFormat.V01);
}
