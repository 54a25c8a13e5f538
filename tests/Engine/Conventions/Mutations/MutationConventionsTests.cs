using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions.Mutations;

public sealed class MutationConventionsTests
{
    private static readonly GraphQLSchema s_schema = new CodeFirstSchemaBuilder()
        .AddType(typeof(Queries))
        .AddType(typeof(Mutations))
        .AddMutationConventions()
        .Build();

    private static FieldDefinition Field(string name) => s_schema.MutationType!.Fields[name];

    private static string Print(string type) =>
        s_schema.Types[type] switch
        {
            InputObjectType input => string.Join(
                ", ",
                input.Fields.Select(static field => $"{field.Name}: {field.Type}{(field.DefaultValue is { } literal ? $" = {literal}" : "")}")
            ),
            ComplexType complex => string.Join(", ", complex.Fields.Select(static field => $"{field.Name}: {field.Type}")),
            UnionType union => string.Join(" | ", union.Members.Select(static member => member.Name)),
            var other => other.Name,
        };

    [Theory]
    [InlineData("renameNote", "(input: RenameNoteInput!): RenameNotePayload")]
    [InlineData("addNote", "(input: AddNoteInput!): AddNotePayload")]
    [InlineData("clear", "(): ClearPayload")]
    [InlineData("plain", "(text: String!): Int!")]
    [InlineData("own", "(): OwnPayload")]
    [InlineData("split", "(input: SplitInput!): SplitPayload")]
    [InlineData("deleteNote", "(input: DeleteNoteInput!): DeleteNotePayload")]
    public void Field_HasInputAndPayload(string name, string expected) =>
        $"({string.Join(", ", Field(name).Arguments.Select(static argument => $"{argument.Name}: {argument.Type}"))}): {Field(name).Type}".ShouldBe(expected);

    [Theory]
    [InlineData("RenameNoteInput", "id: ID!, title: String!, times: Int! = 1, color: String")]
    [InlineData("AddNoteInput", "title: String!")]
    [InlineData("RenameNotePayload", "note: Note, errors: [RenameNoteError!]")]
    [InlineData("AddNotePayload", "added: Note")]
    [InlineData("ClearPayload", "boolean: Boolean")]
    [InlineData("OwnPayload", "text: String!")]
    [InlineData("SplitPayload", "note: Note, rest: String, errors: [SplitError!]")]
    [InlineData("DeleteNotePayload", "deletedId: ID")]
    [InlineData("RenameNoteError", "TitleTakenError | LimitError | NoteMissingError")]
    [InlineData("TitleTakenError", "message: String!, title: String!")]
    [InlineData("NoteMissingError", "message: String!, what: String!")]
    [InlineData("Error", "message: String!")]
    public void Types_AreGenerated(string type, string expected) => Print(type).ShouldBe(expected);

    [Fact]
    public void ErrorTypes_ImplementError() =>
        new[] { "TitleTakenError", "LimitError", "NoteMissingError" }.ShouldAllBe(static name =>
            ((ObjectType)s_schema.Types[name]).Interfaces.Single().Name == "Error"
        );

    [Fact]
    public void GeneratedTypes_AreDescribed() =>
        s_schema
            .Types.Values.Where(static type => type.Name.StartsWith("RenameNote", StringComparison.Ordinal))
            .ShouldAllBe(static type => type.Description != null);

    [Fact]
    public async Task Call_Success_GivesResultAndNoErrors()
    {
        var payload = await CallAsync(("id", Guid.Empty), ("title", "New"));
        (await PayloadAsync(payload, "note")).ShouldBeOfType<Note>().Title.ShouldBe("New 1 (none)");
        (await PayloadAsync(payload, "errors")).ShouldBeNull();
    }

    [Fact]
    public async Task Call_OptionalNull_IsToldFromAbsent()
    {
        var payload = await CallAsync(("id", Guid.Empty), ("title", "New"), ("times", 2), ("color", null));
        (await PayloadAsync(payload, "note")).ShouldBeOfType<Note>().Title.ShouldBe("New 2 null");
    }

    [Fact]
    public async Task Call_DeclaredException_IsAnError()
    {
        var payload = await CallAsync(("id", Guid.Empty), ("title", "taken"));
        (await PayloadAsync(payload, "note")).ShouldBeNull();
        ((IReadOnlyList<object>)(await PayloadAsync(payload, "errors"))!).ShouldHaveSingleItem().ShouldBeOfType<TitleTakenException>();
    }

    [Fact]
    public async Task Call_SeveralErrors_AreAllGiven()
    {
        var errors = (IReadOnlyList<object>)(await PayloadAsync(await CallAsync(("id", Guid.Empty), ("title", "all")), "errors"))!;
        errors.Select(static error => error.GetType().Name).ShouldBe([nameof(TitleTakenException), nameof(LimitError), nameof(NoteMissingError)]);
        ((UnionType)s_schema.Types["RenameNoteError"]).ResolveType!(errors[0]).ShouldBe("TitleTakenError");
    }

    [Fact]
    public async Task Call_OwnPayloadSuccess_HasItsFieldsAndNoErrors()
    {
        var payload = await SplitAsync("a b");
        (await SplitFieldAsync(payload, "note")).ShouldBe(new Note("a"));
        (await SplitFieldAsync(payload, "rest")).ShouldBe("b");
        (await SplitFieldAsync(payload, "errors")).ShouldBeNull();
    }

    [Fact]
    public async Task Call_OwnPayloadError_HasOnlyErrors()
    {
        var payload = await SplitAsync("taken");
        (await SplitFieldAsync(payload, "note")).ShouldBeNull();
        (await SplitFieldAsync(payload, "rest")).ShouldBeNull();
        ((IReadOnlyList<object>)(await SplitFieldAsync(payload, "errors"))!).ShouldHaveSingleItem().ShouldBeOfType<TitleTakenException>();
    }

    [Fact]
    public async Task Call_Deletion_ReturnsTheGlobalId()
    {
        var payload = await CallAsync("deleteNote", ("id", Guid.Empty));
        (
            await FakeResolverContext.ResolveAsync(
                ((ObjectType)s_schema.Types["DeleteNotePayload"]).Fields["deletedId"],
                new FakeResolverContext { Parent = payload }
            )
        ).ShouldBe(GlobalId.Encode("Note", Guid.Empty));
    }

    [Fact]
    public void Build_InterfaceOfErrors_IsImplementedByAll()
    {
        var schema = new CodeFirstSchemaBuilder().AddType(typeof(Queries)).AddType(typeof(CodedMutations)).AddMutationConventions(typeof(ICoded)).Build();
        schema.Types["Problem"].ShouldBeOfType<InterfaceType>().Fields.Select(static field => field.Name).ShouldBe(["message", "code"]);
        schema.Types["FullError"].ShouldBeOfType<ObjectType>().Interfaces.ShouldHaveSingleItem().ShouldBeSameAs(schema.Types["Problem"]);
    }

    [Fact]
    public void Build_ErrorWithoutTheInterface_IsReported() =>
        Should
            .Throw<SchemaException>(() =>
                new CodeFirstSchemaBuilder().AddType(typeof(Queries)).AddType(typeof(Mutations)).AddMutationConventions(typeof(ICoded)).Build()
            )
            .Errors[0]
            .Message.ShouldBe(
                "TitleTakenException: The error `TitleTakenException` does not implement `ICoded`, which all errors of mutations must implement."
            );

    [Fact]
    public async Task Call_UndeclaredException_IsThrown() =>
        await Should.ThrowAsync<NotSupportedException>(() => CallAsync(("id", Guid.Empty), ("title", "bug")));

    [Fact]
    public async Task Call_OneOfSeveralUndeclared_IsThrown() =>
        await Should.ThrowAsync<AggregateException>(() => CallAsync(("id", Guid.Empty), ("title", "half")));

    [Fact]
    public void Build_ErrorWithoutMessageAndDuplicate_AreAllReported()
    {
        var builder = new CodeFirstSchemaBuilder().AddType(typeof(Queries)).AddType(typeof(WrongMutations)).AddMutationConventions();
        Should
            .Throw<SchemaException>(() => builder.Build())
            .Errors.Select(static error => error.Message)
            .ShouldBe([
                "Silent: The error `Silent` has no message. Add a public property `string Message`.",
                "WrongMutations.Twice: The error `LimitError` is declared twice (HC0066). Remove one of the [Error] attributes.",
            ]);
    }

    private static Task<object?> CallAsync(params (string Name, object? Value)[] fields) => CallAsync("renameNote", fields);

    private static Task<object?> CallAsync(string mutation, params (string Name, object? Value)[] fields)
    {
        var input = new InputObjectValue((InputObjectType)((NonNullType)Field(mutation).Arguments["input"].Type).NullableType);
        foreach (var (name, value) in fields)
        {
            input.Add(name, value);
        }
        return FakeResolverContext.ResolveAsync(Field(mutation), new FakeResolverContext { Arguments = { ["input"] = input } });
    }

    private static Task<object?> SplitAsync(string title) => CallAsync("split", ("title", title));

    private static Task<object?> SplitFieldAsync(object? payload, string field) =>
        FakeResolverContext.ResolveAsync(((ObjectType)s_schema.Types["SplitPayload"]).Fields[field], new FakeResolverContext { Parent = payload });

    private static Task<object?> PayloadAsync(object? payload, string field) =>
        FakeResolverContext.ResolveAsync(((ObjectType)s_schema.Types["RenameNotePayload"]).Fields[field], new FakeResolverContext { Parent = payload });

    public sealed record Note(string Title);

    public sealed record AddNoteInput(string Title);

    public sealed record OwnPayload(string Text);

    public sealed record SplitPayload(Note Note, string Rest);

    [InterfaceType("Problem")]
    public interface ICoded
    {
        string Message { get; }

        string Code { get; }
    }

    public sealed class FullException() : Exception("It is full."), ICoded
    {
        public string Code => "FULL";
    }

    public sealed class TitleTakenException(string title) : Exception("The title is taken.")
    {
        public string Title { get; } = title;
    }

    public sealed record LimitError(string Message);

    public sealed record NoteMissingError(string Message, string What)
    {
        public static NoteMissingError CreateErrorFrom(KeyNotFoundException exception) => new("No such note.", exception.Message);
    }

    public sealed record Silent(string Text);

    [QueryType]
    public static class Queries
    {
        public static string Hello => "world";
    }

    [MutationType]
    public static class Mutations
    {
        [Error<TitleTakenException>, Error<LimitError>, Error<NoteMissingError>]
        public static async Task<Note> RenameNoteAsync([ID<Note>] Guid id, string title, int times = 1, Optional<string?> color = default)
        {
            await Task.Yield();
            return title switch
            {
                "taken" => throw new TitleTakenException(title),
                "bug" => throw new NotSupportedException($"{id}"),
                "all" => throw new AggregateException(
                    new TitleTakenException(title),
                    new DomainErrorException(new LimitError("Enough.")),
                    new KeyNotFoundException("note")
                ),
                "half" => throw new AggregateException(new TitleTakenException(title), new NotSupportedException()),
                _ => new Note($"{title} {times} {(color.HasValue ? color.Value ?? "null" : "(none)")}"),
            };
        }

        [UseMutationConvention(PayloadFieldName = "added")]
        public static Note AddNote(AddNoteInput input) => new(input.Title);

        public static bool Clear() => true;

        [UseMutationConvention(Disable = true)]
        public static int Plain(string text) => text.Length;

        public static OwnPayload Own() => new("mine");

        [Error<TitleTakenException>]
        public static SplitPayload Split(string title) =>
            title.Split(' ') is [var first, var rest] ? new SplitPayload(new(first), rest) : throw new TitleTakenException(title);

        [ID<Note>]
        public static Guid DeleteNote([ID<Note>] Guid id) => id;
    }

    [MutationType]
    public static class CodedMutations
    {
        [Error<FullException>]
        public static bool Fill() => throw new FullException();
    }

    [MutationType]
    public static class WrongMutations
    {
        [Error<Silent>]
        public static bool Fail() => false;

        [Error<LimitError>, Error<LimitError>]
        public static bool Twice() => false;
    }
}
