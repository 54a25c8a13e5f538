using System.Text;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;
using static Qplet.GraphQL.Execution.TestFields;

namespace Qplet.GraphQL.Execution;

public sealed class PublishedDocumentsTests : IDisposable
{
    private static readonly InputObjectType s_where = new("Where", static () => [new InputValueDefinition("name", BuiltInScalars.String)]);

    private static readonly GraphQLSchema s_schema = SchemaAssembler.Assemble(
        Object("Query", Value("item", BuiltInScalars.String, static context => context.ToString(), Arguments())),
        Object("Mutation", Value("change", BuiltInScalars.String, static _ => "changed", Arguments()))
    );

    private readonly DocumentFolder _application = new();
    private readonly DocumentFolder _shipped = new();

    public void Dispose()
    {
        _application.Dispose();
        _shipped.Dispose();
    }

    [Fact]
    public void Read_RouteAndTool_DescribesBoth()
    {
        _shipped.With(
            "item.graphql",
            """"
            """
            Returns an item.
            """
            query ItemByURLAndId(
              "The ID of the item."
              $id: ID!
              $genres: [String!]
              $where: Where
              $first: Int = 10
            )
            @http(
              route: "/groups/all/items/{id}"
              queryParameters: ["genre:$genres", "filters[name]:$where.name", "per_page:$first", "page=1", "cursor=*"]
              commaSeparated: ["genre"]
            )
            @mcpTool(title: "Item", destructiveHint: false, idempotentHint: true) {
              item(id: $id, genres: $genres, where: $where, first: $first)
            }
            """"
        );

        var document = Read().Published.ShouldHaveSingleItem();

        document.Id.ShouldBe("ItemByURLAndId");
        document.Description.ShouldBe("Returns an item.");
        document.File.ShouldBe("item.graphql");
        document.Variables.Count.ShouldBe(4);
        document.Operation.Directives.ShouldBeEmpty();
        SyntaxPrinter.Print(document.Document).ShouldNotContain("@");
        document.Tool.ShouldBe(
            new McpTool
            {
                Name = "item_by_url_and_id",
                Title = "Item",
                DestructiveHint = false,
                IdempotentHint = true,
            }
        );
        var http = document.Http.ShouldNotBeNull();
        http.Method.ShouldBe("GET");
        http.Path.ShouldBe("/groups/all/items/{id}");
        var id = http.PathParameters.ShouldHaveSingleItem();
        (id.Name, id.Variable, id.Description, id.IsRequired).ShouldBe(("id", "id", "The ID of the item.", true));
        http.QueryParameters.Select(static parameter =>
                (parameter.Name, parameter.Variable, string.Join('.', parameter.Fields), parameter.Form, parameter.IsRequired)
            )
            .ShouldBe([
                ("genre", "genres", "", HttpParameterForm.CommaSeparated, false),
                ("filters[name]", "where", "name", HttpParameterForm.Plain, false),
                ("per_page", "first", "", HttpParameterForm.Plain, false),
            ]);
        http.FixedParameters.ShouldBe([new FixedParameter("page", "1"), new FixedParameter("cursor", null)]);
    }

    [Fact]
    public void Read_SwitchesAndPage_NamesTheirVariables()
    {
        _shipped.With(
            "items.graphql",
            """
            query Items($dates: Boolean = false, $sources: Boolean!, $after: String, $first: Int = 10)
            @http(
              route: "/items"
              queryParameters: ["page*per_page:$after", "per_page:$first", "include=dates:$dates", "include=sources:$sources"]
            ) {
              item(after: $after, first: $first) @include(if: $dates) @skip(if: $sources)
            }
            """
        );

        var http = Read().Published.ShouldHaveSingleItem().Http.ShouldNotBeNull();

        http.Switches.ShouldBe([new HttpSwitch("include", "dates", "dates", null), new HttpSwitch("include", "sources", "sources", null)]);
        http.Page.ShouldBe(new HttpPage("page", "per_page", 10, "after"));
        http.QueryParameters.ShouldHaveSingleItem().Name.ShouldBe("per_page");
    }

    [Fact]
    public void Read_MutationWithBody_NamesTheVariablesOfTheBody()
    {
        _shipped
            .With("all.graphql", """mutation All($id: ID!, $first: Int) @http(method: PUT, route: "/items/{id}") { change(id: $id, first: $first) }""")
            .With("one.graphql", """mutation One($id: ID!, $where: Where @body) @http(route: "/items/{id}") { change(id: $id, where: $where) }""");

        var published = Read().Published;

        published
            .Select(static document => (document.Http!.Method, document.Http.BodyVariable, string.Join(',', document.Http.BodyVariables)))
            .ShouldBe([("PUT", null, "first"), ("POST", "where", "where")]);
        SyntaxPrinter.Print(published[1].Document).ShouldNotContain("@");
    }

    [Theory]
    [InlineData("query A @http(route: \"/a\") { item }\nquery B { item }", "2:1: A published document must have exactly one operation.")]
    [InlineData("query @http(route: \"/a\") { item }", "1:1: A published operation must have a name.")]
    [InlineData("query A @http(route: \"/a\") { item other: item }", "1:28: An operation with @http must select exactly one field")]
    [InlineData("query A @http { item }", "1:9: The directive @http must have the argument route.")]
    [InlineData("query A @http(route: \"a\") { item }", "1:22: A route must begin with a slash")]
    [InlineData("query A @http(route: \"/a b\") { item }", "1:22: The segment \"a b\" of the route is not valid.")]
    [InlineData("query A @http(route: \"/{id}\") { item }", "1:22: The parameter \"id\" sets the variable $id, which the operation does not have.")]
    [InlineData("query A($x: [String!]) @http(route: \"/{x}\") { item(genres: $x) }", "1:37: The parameter \"x\" of the route cannot have the type [String!]")]
    [InlineData(
        "query A($w: Where) @http(route: \"/a\", queryParameters: [\"n:$w.no\"]) { item(where: $w) }",
        "1:57: The parameter \"n\" sets the field \"no\", which the type Where does not have."
    )]
    [InlineData("query A($id: ID!) @http(route: \"/a\") { item(id: $id) }", "1:9: No parameter sets the required variable $id.")]
    [InlineData("query A($w: Where @body) @http(route: \"/a\") { item(where: $w) }", "1:9: The variable $w cannot be a body, because GET requests have none.")]
    [InlineData("query A @http(method: DELETE, route: \"/a\") { item }", "1:23: A query cannot have the method DELETE.")]
    [InlineData("mutation A @http(method: GET, route: \"/a\") { change }", "1:26: A mutation cannot have the method GET.")]
    [InlineData("query A @http(method: FETCH, route: \"/a\") { item }", "1:23: The argument method must be GET, POST")]
    [InlineData("query A @http(route: 1) { item }", "1:22: The argument route of @http must be a string.")]
    [InlineData("query A @http(route: \"/a\", path: 1) { item }", "1:28: The directive @http has no argument path.")]
    [InlineData("query A @http(route: \"/a\") @http(route: \"/b\") { item }", "1:28: The directive @http occurs twice.")]
    [InlineData("query A @mcpTool(destructiveHint: \"no\") { item }", "1:35: The argument destructiveHint of @mcpTool must be true or false.")]
    [InlineData(
        "query A($f: Int) @http(route: \"/a\", queryParameters: [\"f\", \"g:$f\"]) { item(first: $f) }",
        "1:60: The parameters \"f\" and \"g\" set the same variable or field."
    )]
    [InlineData("query A($f: Int) @http(route: \"/a\", queryParameters: [\"f\", \"f=1\"]) { item(first: $f) }", "1:60: The parameter \"f\" occurs twice.")]
    [InlineData(
        "query A($f: Int) @http(route: \"/a\", queryParameters: [\"f\"], commaSeparated: [\"f\"]) { item(first: $f) }",
        "1:55: The parameter \"f\" has the type Int, which is not a list"
    )]
    [InlineData("query A @http(route: \"/a\", json: [\"f\"]) { item }", "1:35: The argument json names \"f\", which is not in queryParameters.")]
    [InlineData(
        "query A($f: Int) @http(route: \"/a\", queryParameters: [\"i=x:$f\"]) { item(first: $f) }",
        "1:55: The parameter \"i\" sets a variable of the type Int"
    )]
    [InlineData(
        "query A($c: String) @http(route: \"/a\", queryParameters: [\"page*size:$c\"]) { item(after: $c) }",
        "1:58: The parameter \"page\" has the number of a page, so \"size\" must be a parameter"
    )]
    [InlineData("query A { item }", "1:1: A shipped document must have the directive @http or @mcpTool.")]
    [InlineData("query A @http(route: \"/a\") { nothing }", "1:30: Cannot query field \"nothing\"")]
    public void Read_Mistake_IsReportedAtItsPositionAndSkipped(string text, string problem)
    {
        _shipped.With("a.graphql", text);

        var read = Read();

        read.Published.ShouldBeEmpty();
        read.Problems.ShouldHaveSingleItem().ShouldStartWith($"a.graphql:{problem}");
    }

    [Fact]
    public void Read_SecondDocumentOfARouteToolOrName_IsSkipped()
    {
        _shipped
            .With("1.graphql", """query First($id: ID!) @http(route: "/a/{id}") { item(id: $id) }""")
            .With("2.graphql", """query Second($key: ID!) @http(route: "/a/{key:$key}") { item(id: $key) }""")
            .With("3.graphql", """query MyTool @mcpTool { item }""")
            .With("4.graphql", """query my_tool @mcpTool { item }""")
            .With("5.graphql", """query First @http(route: "/b") { item }""");

        var read = Read();

        read.Published.Select(static document => document.Id).ShouldBe(["First", "MyTool"]);
        read.Problems.ShouldBe([
            "2.graphql:1:1: Another document already has the route GET /a/{key}.",
            "4.graphql:1:1: Another document already is the tool my_tool.",
            "5.graphql:1:1: Another document already has the ID or operation name First.",
        ]);
    }

    [Fact]
    public void Read_SkippedDocumentOfTheApplication_IsNotTrustedInAnyWay()
    {
        const string Mistaken = "query Mistaken @http(route: \"a\") { item }";
        const string Second = "query Second @http(route: \"/a\") { item }";
        const string Named = "query First @mcpTool { item }";
        _application
            .With("0.graphql", "query First @http(route: \"/a\") { item }")
            .With("1.graphql", Mistaken)
            .With("2.graphql", Second)
            .With("3.graphql", Named);

        var read = Read();

        read.Problems.Count.ShouldBe(3);
        read.ApplicationCount.ShouldBe(1);
        foreach (var id in (string[])["1", "2", "3", "Mistaken", "Second", .. ((string[])[Mistaken, Second, Named]).Select(HashOf)])
        {
            read.Documents.TryFind(id, out _).ShouldBeFalse(id);
        }
        read.Documents.TryFind("First", out var first).ShouldBeTrue();
        first.Id.ShouldBe("First");

        static string HashOf(string text) => DocumentHash.Of(Encoding.UTF8.GetBytes(text));
    }

    [Fact]
    public void Read_DocumentsOfTheApplication_ReplaceShippedOnes()
    {
        _application
            .With("x.graphql", """query Mine @http(route: "/a") { item }""")
            .With("Named.graphql", "query Other { item }")
            .With("plain.graphql", "{ item }");
        _shipped
            .With("1.graphql", """query Theirs @http(route: "/a") { item }""")
            .With("2.graphql", """query Mine @http(route: "/b") { item }""")
            .With("3.graphql", """query Named @http(route: "/c") { item }""")
            .With("4.graphql", """query Kept @http(route: "/d") { item }""");

        var read = Read();

        read.Problems.ShouldBeEmpty();
        read.ApplicationCount.ShouldBe(3);
        read.Replaced.ShouldBe(["Theirs", "Mine", "Named"]);
        read.Published.Select(static document => document.Id).ShouldBe(["Mine", "Kept"]);
        read.Documents.TryFind("x", out _).ShouldBeTrue();
        read.Documents.TryFind("Theirs", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(TrustedDocumentMode.Off)]
    [InlineData(TrustedDocumentMode.Log)]
    [InlineData(TrustedDocumentMode.Enforce)]
    public async Task Shipped_InAnyMode_IsTrusted(TrustedDocumentMode mode)
    {
        _shipped.With("a.graphql", """query Item @http(route: "/a") { __typename }""");
        using var executor = new RequestExecutor(
            s_schema,
            new ExecutionOptions
            {
                TrustedDocuments = new() { Mode = mode, ShippedFolder = _shipped.Path },
            }
        );

        var result = await executor.ExecuteAsync(TestRun.Request("") with { DocumentId = "Item" }, TestContext.Current.CancellationToken);

        ((OperationResult)result).ToJson().ShouldBe("""{"data":{"__typename":"Query"}}""");
    }

    [Fact]
    public void Published_FolderIsReadAgain_ReportsTheChange()
    {
        _application.With("a.graphql", """query A @http(route: "/a") { item }""");
        using var executor = new RequestExecutor(s_schema, new ExecutionOptions { TrustedDocuments = new() { Folder = _application.Path } });
        var changes = 0;
        executor.Published.Changed += (_, _) => changes++;
        var before = executor.Published.Current;

        _application.With("b.graphql", """query B @http(route: "/b") { item }""");
        executor.ReadTrustedDocuments();

        before.Select(static document => document.Id).ShouldBe(["A"]);
        executor.Published.Current.Select(static document => document.Id).ShouldBe(["A", "B"]);
        changes.ShouldBe(1);
    }

    /// <summary>The parameters of a route fit the document that it was read from, and maybe no other.</summary>
    [Fact]
    public async Task Published_FolderIsReadAgainMeanwhile_IsExecutedAsItWas()
    {
        _application.With("a.graphql", """query A @http(route: "/a") { before: item }""");
        using var executor = new RequestExecutor(s_schema, new ExecutionOptions { TrustedDocuments = new() { Folder = _application.Path } });
        var before = executor.Published.Current.Single();
        _application.With("a.graphql", """query A @http(route: "/a") { after: item }""");
        executor.ReadTrustedDocuments();

        (await TextOfAsync(before)).ShouldContain("before");
        (await TextOfAsync(executor.Published.Current.Single())).ShouldContain("after");

        async Task<string> TextOfAsync(PublishedDocument document) =>
            ((OperationResult)await executor.ExecuteAsync(TestRun.Request("") with { Published = document }, TestContext.Current.CancellationToken)).ToJson();
    }

    private TrustedDocumentSet Read() => TrustedDocumentFolder.Read(s_schema, new ExecutionOptions(), _application.Path, _shipped.Path);

    private static InputValueDefinition[] Arguments() =>
        [
            new("id", BuiltInScalars.ID),
            new("genres", ListOf(NonNull(BuiltInScalars.String))),
            new("where", s_where),
            new("first", BuiltInScalars.Int),
            new("after", BuiltInScalars.String),
        ];
}
