using System.Text;
using System.Text.Json;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.AspNetCore.Pipeline;

/// <summary>All limits, authorization rules and the masking of errors apply to every transport.</summary>
public sealed class PipelineTests
{
    private static readonly Transport[] s_all = Enum.GetValues<Transport>();
    private static readonly Transport[] s_streaming = [Transport.EventStream, Transport.EventStreamByGet, Transport.SharedEventStream, Transport.WebSocket];

    private static readonly ExecutionOptions s_narrow = new()
    {
        MaxVariableValues = 5,
        MaxPlannedFields = 25,
        ParserOptions = new ParserOptions
        {
            MaxSize = 400,
            MaxTokens = 100,
            MaxDepth = 8,
            MaxFields = 20,
            MaxDirectivesPerLocation = 2,
            MaxNameLength = 30,
        },
        ValidationOptions = new ValidationOptions
        {
            MaxErrors = 2,
            MaxDepth = 5,
            MaxAliases = 3,
            MaxRootFields = 4,
            MaxDirectives = 3,
            MaxFragments = 2,
            MaxVariables = 2,
            MaxFragmentVisits = 3,
            MaxFieldMergeComparisons = 30,
            MaxIntrospectionDepth = 1,
        },
    };

    private static readonly (string Query, string? Variables, string Code)[] s_limits =
    [
        ($"{{ hello }} # {new string('x', 400)}", null, "HC0076"),
        ($"{{ sum(numbers: [{string.Join(' ', Enumerable.Repeat(1, 100))}]) }}", null, "HC0076"),
        ("{ sum(numbers: [[[[[[[[[1]]]]]]]]]) }", null, "HC0076"),
        ($"{{ {string.Join(' ', Enumerable.Repeat("hello", 21))} }}", null, "HC0076"),
        ("{ hello @skip(if: false) @skip(if: false) @skip(if: false) }", null, "HC0076"),
        ($"{{ {new string('x', 31)} }}", null, "HC0076"),
        ("{ node { self { self { self { self { name } } } } } }", null, "MAX_DEPTH_EXCEEDED"),
        ("{ node { a: name b: name c: name d: name } }", null, "MAX_ALIASES_EXCEEDED"),
        ("{ hello hello hello hello hello }", null, "MAX_ROOT_FIELDS_EXCEEDED"),
        ("{ hello @skip(if: false) @include(if: true) node @skip(if: false) @include(if: true) { name } }", null, "MAX_DIRECTIVES_EXCEEDED"),
        ("{ ...A ...B ...C } fragment A on Query { hello } fragment B on Query { hello } fragment C on Query { hello }", null, "MAX_FRAGMENTS_EXCEEDED"),
        ("query($a: Int, $b: Int, $c: Int) { hello }", null, "MAX_VARIABLES_EXCEEDED"),
        ("query A { ...F } query B { ...F } query C { ...F } query D { ...F } fragment F on Query { hello }", null, "MAX_FRAGMENT_VISITS_EXCEEDED"),
        ($"{{ node {{ {string.Join(' ', Enumerable.Repeat("name", 10))} }} }}", null, "HC0107"),
        ("{ a b c d }", null, "MAX_ERRORS_EXCEEDED"),
        ("{ __type(name: \"Query\") { fields { type { fields { name } } } } }", null, "HC0086"),
        ("query($n: [Int!]!) { sum(numbers: $n) }", "{\"n\":[1,2,3,4,5]}", "MAX_VARIABLE_VALUES_EXCEEDED"),
        ("query($n: [Int!]!) { sum(numbers: $n) }", "{\"n\":[\"x\"]}", "HC0016"),
        ("{ wait }", null, "HC0045"),
        ("query A { hello } query B { hello }", null, "HC0015"),
        ("{ hello", null, "HC0014"),
    ];

    public static TheoryData<Transport, int> LimitCases =>
        [.. s_all.SelectMany(static transport => Enumerable.Range(0, s_limits.Length).Select(index => (transport, index)))];

    public static TheoryData<Transport> Transports => [.. s_all];

    public static TheoryData<Transport> StreamingTransports => [.. s_streaming];

    public static TheoryData<Transport, string> Failures =>
        [
            .. from transport in s_all
            from selection in (string[])
                [
                    "failAtOnce",
                    "failLater",
                    "failInLoader",
                    "failInList",
                    "failInProperty { name }",
                    "failInMiddleware",
                    "failInScalar",
                    "failInInput(value: 1)",
                ]
            select (transport, $"{{ {selection} }}"),
            .. from transport in s_all select (transport, "query($v: Fragile!) { failInInput(value: $v) }"),
            .. from transport in s_streaming from selection in (string[])["failAtEvent", "failAtOpening"] select (transport, $"subscription {{ {selection} }}"),
        ];

    [Theory]
    [MemberData(nameof(LimitCases))]
    public async Task Limit_OnEveryTransport_RefusesWithItsCode(Transport transport, int limit)
    {
        var (query, variables, code) = s_limits[limit];
        var execution = code == "HC0045" ? s_narrow with { ExecutionTimeout = TimeSpan.FromMilliseconds(100) } : s_narrow;
        await using var host = await EndpointHost.StartAsync(schema: PipelineSchema.Create(), execution: execution);

        var response = await new PipelineClient(host).SendAsync(transport, query, variables);

        CodesOf(response).ShouldContain(code, query);
        response.TryGetProperty("data", out _).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Operation_WithinTheLimits_IsAnswered(Transport transport)
    {
        await using var host = await EndpointHost.StartAsync(schema: PipelineSchema.Create(), execution: s_narrow);

        var response = await new PipelineClient(host).SendAsync(transport, "query($n: [Int!]!) { a: sum(numbers: $n) hello }", "{\"n\":[1,2,3,4]}");

        response.GetRawText().ShouldBe("""{"data":{"a":10,"hello":"world"}}""");
    }

    /// <summary>Returns nesting that would end the process if any step were recursive. It is too long for query strings.</summary>
    [Theory]
    [InlineData(Transport.Post)]
    [InlineData(Transport.EventStream)]
    [InlineData(Transport.SharedEventStream)]
    [InlineData(Transport.WebSocket)]
    public async Task DeepNesting_OnEveryTransport_IsRefused(Transport transport)
    {
        await using var host = await EndpointHost.StartAsync(schema: PipelineSchema.Create());

        CodesOf(await new PipelineClient(host).SendAsync(transport, new StringBuilder().Insert(0, "{a", 20_000).ToString())).ShouldBe(["HC0076"]);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Introspection_SwitchedOff_IsRefusedOnEveryTransport(Transport transport)
    {
        await using var host = await EndpointHost.StartAsync(static options => options.AllowIntrospection = false, schema: PipelineSchema.Create());
        var client = new PipelineClient(host);

        CodesOf(await client.SendAsync(transport, "{ __schema { description } }")).ShouldBe(["HC0046"]);
        CodesOf(await client.SendAsync(transport, "{ ...F } fragment F on Query { x: __type(name: \"Query\") { name } }")).ShouldBe(["HC0046"]);
        (await client.SendAsync(transport, "{ __typename }")).GetRawText().ShouldBe("""{"data":{"__typename":"Query"}}""");
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task AuthorizedField_OnEveryTransport_IsGivenOnlyToThoseWhoMay(Transport transport)
    {
        await using var host = await EndpointHost.StartAsync(schema: PipelineSchema.Create());
        var client = new PipelineClient(host);

        CodesOf(await client.SendAsync(transport, "{ private }")).ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        CodesOf(await client.SendAsync(transport, "{ administration }", user: "ada")).ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await client.SendAsync(transport, "{ private }", user: "ada")).GetRawText().ShouldBe("""{"data":{"private":"private"}}""");
    }

    [Theory]
    [MemberData(nameof(StreamingTransports))]
    public async Task AuthorizedSubscription_OnEveryTransport_IsOpenedOnlyToThoseWhoMay(Transport transport)
    {
        await using var host = await EndpointHost.StartAsync(schema: PipelineSchema.Create());
        var client = new PipelineClient(host);

        CodesOf(await client.SendAsync(transport, "subscription { tickedInPrivate }")).ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await client.SendAsync(transport, "subscription { tickedInPrivate }", user: "ada")).GetRawText().ShouldBe("""{"data":{"tickedInPrivate":1}}""");
        (await client.SendAsync(transport, "subscription { ticked }")).GetRawText().ShouldBe("""{"data":{"ticked":1}}""");
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Failure_AnywhereInTheApplication_IsMaskedOnEveryTransport(Transport transport, string query)
    {
        await using var host = await EndpointHost.StartAsync(schema: PipelineSchema.Create());

        var response = await new PipelineClient(host).SendAsync(transport, query, query.Contains("$v") ? "{\"v\":1}" : null);

        AssertMasked(response);
    }

    [Theory]
    [MemberData(nameof(StreamingTransports))]
    public async Task FailureOfASource_OnEveryTransport_BreaksTheConnectionOffWithoutDetails(Transport transport)
    {
        await using var host = await EndpointHost.StartAsync(schema: PipelineSchema.Create());

        var exception = await Should.ThrowAsync<Exception>(() => new PipelineClient(host).SendAsync(transport, "subscription { failAtSource }"));

        exception.ToString().ShouldNotContain(PipelineSchema.Failure().Message);
        if (transport == Transport.WebSocket)
        {
            exception.Message.ShouldMatch(@"^close 4500 Internal server error \([0-9a-f]{32}\)$");
        }
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Failure_OfMiddleware_IsMaskedOnEveryTransport(Transport transport)
    {
        await using var request = await EndpointHost.StartAsync(
            static options => options.Pipeline.UseRequest(static _ => static _ => throw PipelineSchema.Failure()),
            schema: PipelineSchema.Create()
        );
        await using var operation = await EndpointHost.StartAsync(
            static options => options.Pipeline.UseOperation(static _ => static _ => throw PipelineSchema.Failure()),
            schema: PipelineSchema.Create()
        );

        AssertMasked(await new PipelineClient(request).SendAsync(transport, "{ hello }"));
        AssertMasked(await new PipelineClient(operation).SendAsync(transport, "{ hello }"));
    }

    private static void AssertMasked(JsonElement response)
    {
        response.GetProperty("errors")[0].GetProperty("message").GetString().ShouldBe("Unexpected Execution Error");
        var text = response.GetRawText();
        foreach (var leak in (string[])[PipelineSchema.Secret, "Exception", "Qplet", "stackTrace", ".cs"])
        {
            text.ShouldNotContain(leak);
        }
    }

    private static IReadOnlyList<string?> CodesOf(JsonElement response) =>
        [
            .. response
                .GetProperty("errors")
                .EnumerateArray()
                .Select(static error =>
                    error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code) ? code.GetString() : null
                ),
        ];
}
