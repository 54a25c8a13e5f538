using System.Net;
using System.Text.Json;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore.Http;

public sealed class BatchTransportTests : IAsyncLifetime
{
    private EndpointHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await EndpointHost.StartAsync(static options =>
        {
            options.Http.Batching = AllowedBatching.All;
            options.Http.MaxBatchSize = 4;
        });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("""[{"query":"{ hello }"}]""", "")]
    [InlineData("""{"query":"query($n: String) { hello(name: $n) }","variables":[{"n":"A"}]}""", "")]
    [InlineData("""{"query":"query A { hello }"}""", "?batchOperations=[A]")]
    public async Task Post_BatchWhereNoneIsTaken_IsRefused(string body, string parameters)
    {
        await using var host = await EndpointHost.StartAsync();
        using var response = await PostAsync(body, parameters, host: host);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("HC0009");
    }

    [Theory]
    [InlineData(AllowedBatching.RequestBatching, 200, 400, 400)]
    [InlineData(AllowedBatching.VariableBatching, 400, 200, 400)]
    [InlineData(AllowedBatching.OperationBatching, 400, 400, 200)]
    public async Task Post_BatchOfAKindThatIsNotTaken_IsRefused(AllowedBatching allowed, int list, int variables, int operations)
    {
        await using var host = await EndpointHost.StartAsync(options => options.Http.Batching = allowed);
        using var first = await PostAsync("""[{"query":"{ hello }"}]""", host: host);
        using var second = await PostAsync("""{"query":"query($n: String) { hello(name: $n) }","variables":[{"n":"A"}]}""", host: host);
        using var third = await PostAsync("""{"query":"query A { hello }"}""", "?batchOperations=[A]", host: host);

        ((int)first.StatusCode).ShouldBe(list);
        ((int)second.StatusCode).ShouldBe(variables);
        ((int)third.StatusCode).ShouldBe(operations);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task Post_Batch_IsLimitedByTheSumOfItsCosts(int count, bool isAdmitted)
    {
        // A field without a resolver cost has the type cost of its operation alone: 1 for the root.
        await using var host = await EndpointHost.StartAsync(
            static options => options.Http.Batching = AllowedBatching.All,
            new ExecutionOptions { Cost = new() { MaxTypeCost = 2 } }
        );
        var body = $"[{string.Join(',', Enumerable.Repeat("""{"query":"{ hello }"}""", count))}]";
        using var response = await PostAsync(body, host: host);

        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        foreach (var result in json.RootElement.EnumerateArray())
        {
            if (isAdmitted)
            {
                result.GetRawText().ShouldBe("""{"data":{"hello":"Hello, world"}}""");
            }
            else
            {
                var error = result.GetProperty("errors")[0];
                error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("HC0047");
                error.GetProperty("extensions").GetProperty("typeCost").GetDouble().ShouldBe(3);
            }
        }
    }

    [Fact]
    public async Task Post_BatchWithInvalidOperations_IsNotHeldUpByTheSum()
    {
        using var response = await PostAsync("""[{"query":"{"},{"query":"{ unknown }"},{"query":"{ hello }"}]""");

        (await response.Content.ReadAsStringAsync()).ShouldEndWith("""{"data":{"hello":"Hello, world"}}]""");
    }

    [Fact]
    public async Task Post_ListOfRequests_AnswersEachInOrder()
    {
        using var response = await PostAsync(
            """[{"query":"{ hello }"}, {"query":"{ unknown }"}, {"qeury":""}, {"query":"query($n: String!) { hello(name: $n) }","variables":{"n":"Ada"}}]"""
        );

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var results = json.RootElement.EnumerateArray().ToArray();
        results.Length.ShouldBe(4);
        results[0].GetRawText().ShouldBe("""{"data":{"hello":"Hello, world"}}""");
        results[1].GetProperty("errors")[0].GetProperty("message").GetString()!.ShouldContain("unknown");
        results[2].GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("HC0013");
        results[3].GetRawText().ShouldBe("""{"data":{"hello":"Hello, Ada"}}""");
    }

    [Fact]
    public async Task Post_ListOfOne_IsAnsweredByAList()
    {
        using var response = await PostAsync(""" [{"query":"{ hello }"}]""", accept: "application/graphql-response+json");

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/graphql-response+json");
        (await response.Content.ReadAsStringAsync()).ShouldBe("""[{"data":{"hello":"Hello, world"}}]""");
    }

    [Fact]
    public async Task Post_Variables_ExecuteTheOperationForEach()
    {
        using var response = await PostAsync("""{"query":"query($n: String!) { hello(name: $n) }","variables":[{"n":"A"},{},{"n":"C"},7]}""");

        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        json.RootElement[0].GetRawText().ShouldBe("""{"data":{"hello":"Hello, A"}}""");
        json.RootElement[1].TryGetProperty("data", out _).ShouldBeFalse();
        json.RootElement[2].GetRawText().ShouldBe("""{"data":{"hello":"Hello, C"}}""");
        json.RootElement[3].TryGetProperty("data", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Post_Operations_ExecuteEachThatIsNamed()
    {
        using var response = await PostAsync(
            """{"query":"query A { hello } query B { hello(name: \"B\") } query C { me }","operationName":"C"}""",
            "?batchOperations=[B, A]"
        );

        (await response.Content.ReadAsStringAsync()).ShouldBe("""[{"data":{"hello":"Hello, B"}},{"data":{"hello":"Hello, world"}}]""");
    }

    [Theory]
    [InlineData("[]", "", "no elements")]
    [InlineData("""{"query":"{ hello }","variables":[]}""", "", "no elements")]
    [InlineData("""{"query":"{ hello }"}""", "?batchOperations=[]", "no elements")]
    [InlineData("""{"query":"{ hello }"}""", "?batchOperations=A", "list of names")]
    [InlineData("""[{"query":"{ hello }"}]""", "?batchOperations=[A]", "list of names")]
    [InlineData("""[{"query":"{ hello }"}""", "", "not valid JSON")]
    [InlineData("""[{"query":"{ hello }"}] x""", "", "not valid JSON")]
    [InlineData(
        """[{"query":"{ hello }"},{"query":"{ hello }"},{"query":"{ hello }"},{"query":"{ hello }"},{"query":"{ hello }"}]""",
        "",
        "MAX_BATCH_SIZE_EXCEEDED"
    )]
    [InlineData("""[{"query":"{ hello }","variables":[{},{},{}]},{"query":"{ hello }","variables":[{},{}]}]""", "", "MAX_BATCH_SIZE_EXCEEDED")]
    [InlineData("""{"query":"query A { hello }","variables":[{},{},{}]}""", "?batchOperations=[A,A]", "MAX_BATCH_SIZE_EXCEEDED")]
    [InlineData("""{"query":"query A { hello }"}""", "?batchOperations=[A,A,A,A,A]", "MAX_BATCH_SIZE_EXCEEDED")]
    public async Task Post_BatchThatIsNone_SaysWhy(string body, string parameters, string reason)
    {
        using var response = await PostAsync(body, parameters);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain(reason);
    }

    [Fact]
    public async Task Post_Queries_RunSideBySide()
    {
        using var response = await PostAsync("""[{"query":"{ meet }"},{"query":"{ meet }"}]""");

        (await response.Content.ReadAsStringAsync()).ShouldBe("""[{"data":{"meet":"met"}},{"data":{"meet":"met"}}]""");
    }

    [Fact]
    public async Task Post_Mutations_RunInTheOrderOfTheBatchAndQueriesSeeThem()
    {
        using var response = await PostAsync(
            """[{"query":"mutation { note(text: \"1\") }"},{"query":"{ notes }"},{"query":"mutation { note(text: \"2\") }"},{"query":"{ notes }"}]"""
        );

        (await response.Content.ReadAsStringAsync()).ShouldBe(
            """[{"data":{"note":"1"}},{"data":{"notes":"<1 1>"}},{"data":{"note":"2"}},{"data":{"notes":"<1 1> <2 2>"}}]"""
        );
    }

    [Fact]
    public async Task Post_SubscriptionInABatch_IsRefusedAlone()
    {
        using var response = await PostAsync("""[{"query":"subscription { count(to: 1) }"},{"query":"{ hello }"}]""", accept: "*/*");

        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        json.RootElement[0].GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString().ShouldBe("OPERATION_NOT_ALLOWED");
        json.RootElement[1].TryGetProperty("data", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Get_BatchOfOperations_IsRefused()
    {
        using var response = await _host.GetAsync("?query=query A{hello}&batchOperations=[A]");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Post_Lines_CarryTheirPlaces()
    {
        using var response = await PostAsync(
            """[{"query":"query($n: String) { hello(name: $n) }","variables":[{"n":"A"},{"n":"B"}]},{"query":"{ hello }"}]""",
            accept: "application/jsonl"
        );

        response.Content.Headers.ContentType!.ToString().ShouldBe("application/jsonl; charset=utf-8");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                """{"requestIndex":0,"variableIndex":0,"data":{"hello":"Hello, A"}}""",
                """{"requestIndex":0,"variableIndex":1,"data":{"hello":"Hello, B"}}""",
                """{"requestIndex":1,"data":{"hello":"Hello, world"}}""",
            ]);
    }

    [Fact]
    public async Task Post_Parts_AreSeparatedByTheBoundary()
    {
        using var response = await PostAsync("""{"query":"query A { hello } mutation B { note(text: \"b\") }"}""", "?batchOperations=[A,B]", "multipart/mixed");

        response.Content.Headers.ContentType!.ToString().ShouldBe("multipart/mixed; boundary=\"-\"");
        (await response.Content.ReadAsStringAsync()).ShouldBe(
            "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"requestIndex\":0,\"data\":{\"hello\":\"Hello, world\"}}"
                + "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"requestIndex\":1,\"data\":{\"note\":\"b\"}}\r\n-----\r\n"
        );
    }

    [Fact]
    public async Task Post_Events_AreCompletedOnce()
    {
        using var response = await PostAsync("""{"query":"query($n: String) { hello(name: $n) }","variables":[{"n":"A"}]}""", accept: "text/event-stream");

        (await response.Content.ReadAsStringAsync()).ShouldBe(
            """
            :

            event: next
            data: {"variableIndex":0,"data":{"hello":"Hello, A"}}

            event: complete
            data: 


            """.ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public async Task Post_StreamedBatch_SendsWhatIsReadyFirst()
    {
        using var response = await PostAsync("""[{"query":"{ wait }"},{"query":"{ hello }"}]""", accept: "application/jsonl");

        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        (await reader.ReadLineAsync()).ShouldBe("""{"requestIndex":1,"data":{"hello":"Hello, world"}}""");
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string parameters = "", string? accept = null, EndpointHost? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/graphql{parameters}")
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }
        return await (host ?? _host).Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
