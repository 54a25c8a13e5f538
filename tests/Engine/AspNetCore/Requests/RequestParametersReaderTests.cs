using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Qplet.GraphQL.AspNetCore.Requests;

public sealed class RequestParametersReaderTests
{
    private const int MaxDepth = 8;

    [Fact]
    public void Read_AllParameters_GivesThem()
    {
        using var parameters = Read(
            """{"query":"{\n a }","operationName":"B","variables":{"x":[1,{"y":null}]},"extensions":{"e":1},"unknown":{"a":[1]},"id":"k"}"""
        );

        Encoding.UTF8.GetString(parameters.Document.Span).ShouldBe("{\n a }");
        parameters.OperationName.ShouldBe("B");
        parameters.Variables.GetRawText().ShouldBe("""{"x":[1,{"y":null}]}""");
        parameters.Extensions.GetRawText().ShouldBe("""{"e":1}""");
        parameters.DocumentId.ShouldBe("k");
    }

    [Theory]
    [InlineData("""{"query":"{a}","variables":null,"operationName":null,"extensions":null}""")]
    [InlineData("""{"variables":{},"operationName":"","extensions":{},"query":"{a}"}""")]
    [InlineData("\uFEFF{\"query\":\"{a}\"}")]
    public void Read_EmptyParameters_AreAbsent(string json)
    {
        using var parameters = Read(json);

        Encoding.UTF8.GetString(parameters.Document.Span).ShouldBe("{a}");
        parameters.OperationName.ShouldBeNull();
        parameters.Variables.ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Undefined);
        parameters.Extensions.ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Undefined);
    }

    [Fact]
    public void Read_EscapedAndUnescapedCharacters_GivesTheSameDocument()
    {
        using var escaped = Read("""{"query":"{ a(s: \"\u00e9\ud83d\ude00\") }"}""");
        using var plain = Read("""{"query":"{ a(s: \"é😀\") }"}""");

        escaped.Document.ToArray().ShouldBe(plain.Document.ToArray());
    }

    [Theory]
    [InlineData("", "no body")]
    [InlineData("[]", "Batches")]
    [InlineData("[{\"query\":\"{a}\"}]", "Batches")]
    [InlineData("1", "must be a JSON object")]
    [InlineData("null", "must be a JSON object")]
    [InlineData("{\"query\":\"{a}\"", "not valid JSON")]
    [InlineData("{\"query\":\"{a}\"} x", "not valid JSON")]
    [InlineData("{\"query\":\"{a}\"}{}", "not valid JSON")]
    [InlineData("{\"query\":1}", "`query` must be a string")]
    [InlineData("{\"query\":{\"a\":1}}", "`query` must be a string")]
    [InlineData("{\"query\":\"{a}\",\"operationName\":[]}", "`operationName` must be a string")]
    [InlineData("{\"query\":\"{a}\",\"variables\":\"x\"}", "`variables` must be an object")]
    [InlineData("{\"query\":\"{a}\",\"variables\":[{}]}", "Batches of variables")]
    [InlineData("{\"query\":\"{a}\",\"extensions\":[]}", "`extensions` must be an object")]
    [InlineData("{\"query\":null}", "Either the parameter query")]
    [InlineData("{}", "Either the parameter query")]
    [InlineData("{\"extensions\":{\"other\":{\"version\":1}}}", "Either the parameter query")]
    [InlineData("{\"query\":\"\\ud800\"}", "surrogate")]
    [InlineData("{\"query\":\"{a}\",\"operationName\":\"\\udc00\"}", "surrogate")]
    [InlineData("{\"query\":\"{a}\",\"variables\":{\"x\":[\"\\ud83d\"]}}", "surrogate")]
    [InlineData("{\"query\":\"{a}\",\"variables\":{\"\\ud83d\":1}}", "surrogate")]
    [InlineData("{\"\\ud83d\":1,\"query\":\"{a}\"}", "surrogate")]
    [InlineData("{\"query\":\"{a}\",\"variables\":{\"x\":[[[[[[[[1]]]]]]]]}}", "not valid JSON: objects and lists are nested more than 8 levels deep.")]
    [InlineData("{\"query\":\"{a}\",\"other\":[[[[[[[[1]]]]]]]]}", "not valid JSON: objects and lists are nested more than 8 levels deep.")]
    [InlineData("{\"query\":\"{a}\",\"variables\":{\"x\":1,\"x\":2},}", "not valid JSON: line 1, byte 42.")]
    public void Read_WhatIsNoRequest_SaysWhy(string json, string reason)
    {
        var exception = Should.Throw<MalformedRequestException>(() => Read(json));

        exception.StatusCode.ShouldBe(StatusCodes.Status400BadRequest);
        exception.Message.ShouldContain(reason);
    }

    [Fact]
    public void Read_InvalidUtf8_Refuses() =>
        Should
            .Throw<MalformedRequestException>(() => RequestParametersReader.Read(new byte[] { (byte)'{', 0xFF, (byte)'}' }, MaxDepth))
            .Message.ShouldContain("UTF-8");

    [Fact]
    public void Read_QueryString_GivesTheParameters()
    {
        using var parameters = Read(("query", "{é}"), ("variables", """{"a":1}"""), ("operationName", ""), ("extensions", "null"));

        Encoding.UTF8.GetString(parameters.Document.Span).ShouldBe("{é}");
        parameters.Variables.GetProperty("a").GetInt32().ShouldBe(1);
        parameters.OperationName.ShouldBeNull();
    }

    [Theory]
    [InlineData("variables", "{")]
    [InlineData("variables", "[]")]
    [InlineData("variables", "\"x\"")]
    [InlineData("variables", "{\"a\":\"\\ud800\"}")]
    [InlineData("extensions", "1")]
    public void Read_QueryStringWithWrongJson_Refuses(string parameter, string value) =>
        Should.Throw<MalformedRequestException>(() => Read(("query", "{a}"), (parameter, value))).Message.ShouldContain(parameter);

    [Fact]
    public void Read_QueryStringWithParameterTwice_Refuses() =>
        Should
            .Throw<MalformedRequestException>(() =>
                RequestParametersReader.Read(new QueryCollection(new Dictionary<string, StringValues> { ["query"] = new(["{a}", "{b}"]) }), MaxDepth)
            )
            .Message.ShouldContain("more than once");

    private static RequestParameters Read(string json) => RequestParametersReader.Read(Encoding.UTF8.GetBytes(json), MaxDepth);

    private static RequestParameters Read(params (string Name, string Value)[] query) =>
        RequestParametersReader.Read(
            new QueryCollection(query.ToDictionary(static entry => entry.Name, static entry => new StringValues(entry.Value))),
            MaxDepth
        );
}
