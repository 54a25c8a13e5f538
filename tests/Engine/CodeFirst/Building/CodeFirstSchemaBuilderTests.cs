using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

public sealed class CodeFirstSchemaBuilderTests
{
    private static readonly GraphQLSchema s_schema = new CodeFirstSchemaBuilder()
        .AddType(typeof(MusicQueries))
        .AddType(typeof(SongType))
        .AddType(typeof(CommentableFields))
        .Build();

    private static ObjectType Song => (ObjectType)s_schema.Types["Song"];

    private static ObjectType Query => s_schema.QueryType!;

    [Fact]
    public void Build_ResolversAndProperties_BecomeFieldsWithInferredNamesAndTypes() =>
        Song
            .Fields.Select(static field => $"{field.Name}: {field.Type}")
            .ShouldBe([
                "id: ID!",
                "title: String!",
                "lyrics: String",
                "playCount: Int!",
                "commentCount: Int!",
                "tags: [String!]!",
                "remarks: [String]",
                "state: SongState!",
                "words: String",
                "owner: Author!",
                "rank: Int",
                "hasComments: Boolean!",
            ]);

    [Fact]
    public void Build_RootClass_BecomesQueryType() =>
        Query
            .Fields.Select(static field => $"{field.Name}({string.Join(", ", field.Arguments.Select(Describe))}): {field.Type}")
            .ShouldBe([
                "songs(filter: SongFilterInput, first: Int! = 5): [Song!]!",
                "song(id: ID!): Song",
                "songBy(key: SongKeyInput!): Song",
                "find(text: String!, state: SongState! = PUBLISHED): Findable",
                "everything(): [Findable!]!",
                "home(): URI!",
            ]);

    [Fact]
    public void Build_DocumentationComments_BecomeDescriptions()
    {
        Song.Description.ShouldBe("A piece of music that an `Author` has published.");
        Song.Fields["title"].Description.ShouldBe("The title; see `playCount`.");
        Song.Fields["commentCount"].Description.ShouldBe("How many comments there are.");
        Song.Fields["owner"].Description.ShouldBe("The author of the song.");
        Song.Fields["owner"].Arguments["short"].Description.ShouldBe("Whether a short form will do.");
        Song.Fields["hasComments"].Description.ShouldBe("Whether there is any comment.");
        ((ObjectType)s_schema.Types["Author"]).Fields["name"].Description.ShouldBe("The name that is shown.");
        ((EnumType)s_schema.Types["SongState"]).Values["PRIVATE_DRAFT"].Description.ShouldBe("Nobody else sees it.");
        ((InputObjectType)s_schema.Types["SongFilterInput"]).Fields["maxLength"].Description.ShouldBe("The longest that is of interest.");
        Query.Description.ShouldBe("The entry points for reading data.");
    }

    [Fact]
    public void Build_ObsoleteProperty_IsDeprecated() => Song.Fields["words"].DeprecationReason.ShouldBe("Use `lyrics`.");

    [Fact]
    public void Build_Enum_HasScreamingSnakeNamesAndClrValues()
    {
        var type = (EnumType)s_schema.Types["SongState"];
        type.Values.Select(static value => value.Name).ShouldBe(["PRIVATE_DRAFT", "PUBLISHED", "GONE"]);
        type.Values["GONE"].RuntimeValue.ShouldBe(SongState.Removed);
    }

    [Fact]
    public void Build_ClrInterfaces_BecomeInterfacesAndUnions()
    {
        Song.Interfaces.ShouldHaveSingleItem().Name.ShouldBe("Commentable");
        ((UnionType)s_schema.Types["Findable"]).Members.Select(static member => member.Name).ShouldBe(["Author", "Song"]);
    }

    [Fact]
    public void Build_PlainProperty_IsReadWithoutResolver()
    {
        var title = Song.Fields["title"];
        title.Execution.Property!.Name.ShouldBe(nameof(CodeFirst.Song.Title));
        title.Execution.Resolver.ShouldBeNull();
        title.Execution.KeepsContext.ShouldBeFalse();
    }

    [Fact]
    public void Build_ParentParameter_GivesRequirements()
    {
        Song.Fields["owner"].Execution.ParentRequirements.ShouldBe([nameof(CodeFirst.Song.OwnerId)]);
        Song.Fields["rank"].Execution.ParentRequirements.ShouldBeNull();
        Song.Fields["hasComments"].Execution.ParentRequirements.ShouldBe([nameof(CodeFirst.Song.CommentCount)]);
        Query.Fields["songs"].Execution.ParentRequirements.ShouldBeEmpty();
    }

    [Fact]
    public void Build_InputClass_BecomesInputType() =>
        ((InputObjectType)s_schema.Types["SongFilterInput"])
            .Fields.Select(static field => $"{field.Name}: {field.Type}{Default(field)}")
            .ShouldBe(["title: String", "lyrics: String", "states: [SongState!]", "limit: Int! = 10", "maxLength: Int", "ids: [ID!]"]);

    [Fact]
    public void Build_OneOfRecord_BecomesOneOfInput() => ((InputObjectType)s_schema.Types["SongKeyInput"]).IsOneOf.ShouldBeTrue();

    [Fact]
    public async Task Resolver_ParentLoaderAndArguments_AreBound()
    {
        var parent = new Song { OwnerId = Guid.AllBitsSet };
        var context = new FakeResolverContext { Parent = parent, Arguments = { ["short"] = true } };

        var owner = (await FakeResolverContext.ResolveAsync(Song.Fields["owner"], context)).ShouldBeOfType<Author>();

        owner.Name.ShouldBe($"{Guid.AllBitsSet:N}AuthorLoaderTrueFalse");
        Song.Fields["owner"].Execution.KeepsContext.ShouldBeFalse();
    }

    [Fact]
    public async Task Resolver_AbsentArgument_TakesTheClrDefault()
    {
        var context = new FakeResolverContext().AddService<IClock>(new Clock());
        ((IEnumerable<Song>)(await FakeResolverContext.ResolveAsync(Query.Fields["songs"], context))!).Count().ShouldBe(5);
    }

    [Fact]
    public async Task Resolver_StaticProperty_IsRead() =>
        (await FakeResolverContext.ResolveAsync(Query.Fields["home"])).ShouldBe(new Uri("https://example.org"));

    [Fact]
    public void InputClass_FieldsPresent_AreConvertedAndSet()
    {
        var type = (InputObjectType)s_schema.Types["SongFilterInput"];
        var id = Guid.NewGuid();
        var input = new InputObjectValue(type)
        {
            { "lyrics", null },
            { "states", new object[] { SongState.Removed } },
            { "limit", 3 },
            {
                "ids",
                new List<object?> { id }
            },
        };

        var filter = type.CreateInstance!(input).ShouldBeOfType<SongFilter>();

        filter.Lyrics.HasValue.ShouldBeTrue();
        filter.Lyrics.Value.ShouldBeNull();
        filter.States.ShouldBe([SongState.Removed]);
        filter.Limit.ShouldBe(3);
        filter.MaxLength.ShouldBe(7);
        filter.Ids.ShouldBe([id]);
    }

    [Fact]
    public void InputClass_FieldsAbsent_KeepWhatTheClassGives()
    {
        var type = (InputObjectType)s_schema.Types["SongFilterInput"];

        var filter = type.CreateInstance!(new InputObjectValue(type)).ShouldBeOfType<SongFilter>();

        filter.Lyrics.IsEmpty.ShouldBeTrue();
        filter.Limit.ShouldBe(10);
        filter.MaxLength.ShouldBe(7);
    }

    private static string Describe(InputValueDefinition argument) => $"{argument.Name}: {argument.Type}{Default(argument)}";

    private static string Default(InputValueDefinition value) => value.DefaultValue is { } literal ? $" = {literal}" : "";

    private sealed class Clock : IClock
    {
        public int Now => 1;
    }
}
