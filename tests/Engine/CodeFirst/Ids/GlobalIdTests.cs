using System.Text;
using System.Text.Json;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

public sealed class GlobalIdTests
{
    private static readonly GraphQLSchema s_schema = new CodeFirstSchemaBuilder().AddType(typeof(MusicQueries)).AddType(typeof(SongType)).Build();
    private static readonly Guid s_key = Guid.Parse("0123456789abcdef0123456789abcdef");

    [Fact]
    public void Encode_Key_IsBase64OfTypeAndKey() =>
        Encoding.UTF8.GetString(Convert.FromBase64String(GlobalId.Encode("Song", s_key))).ShouldBe("Song:0123456789abcdef0123456789abcdef");

    [Theory]
    [InlineData("QXV0aG9yOjE=")]
    [InlineData("QXV0aG9yOjE")]
    public void TryDecode_WithOrWithoutPadding_GivesTypeAndKey(string id)
    {
        GlobalId.TryDecode(id, out var type, out var key).ShouldBeTrue();
        type.ShouldBe("Author");
        key.ShouldBe("1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Author:1")]
    [InlineData("QXV0aG9y")]
    [InlineData("OjE=")]
    [InlineData("💩")]
    public void TryDecode_Garbage_IsFalse(string id) => GlobalId.TryDecode(id, out _, out _).ShouldBeFalse();

    [Fact]
    public void Decode_EveryKeyType_RoundTrips()
    {
        foreach (var key in new object[] { s_key, 42, -7L, (short)3, "DE:with:colons" })
        {
            GlobalId.Decode(GlobalId.Encode("T", key), "T", key.GetType()).ShouldBe(key);
        }
    }

    [Fact]
    public void Decode_OtherType_SaysWhichIsExpected()
    {
        var id = GlobalId.Encode("Author", 1);
        var error = Should.Throw<GraphQLException>(() => GlobalId.Decode(id, "Song", typeof(Guid))).Errors.ShouldHaveSingleItem();
        error.Message.ShouldBe($"The ID `{id}` is one of `Author`; an ID of `Song` is expected.");
        error.Code.ShouldBe("ID_WRONG_TYPE");
    }

    [Fact]
    public void Decode_Key_IsAcceptedOnlyWhereKeysAre()
    {
        GlobalId.Decode("42", "T", typeof(int), acceptsKeys: true).ShouldBe(42);
        GlobalId.Decode(s_key.ToString("D"), "T", typeof(Guid), acceptsKeys: true).ShouldBe(s_key);
        GlobalId.Decode(s_key.ToString("N"), "T", typeof(Guid), acceptsKeys: true).ShouldBe(s_key);
        GlobalId.Decode(GlobalId.Encode("T", 42), "T", typeof(int), acceptsKeys: true).ShouldBe(42);
        CodeOf("42", typeof(int), acceptsKeys: false).ShouldBe("ID_INVALID");
        CodeOf("042", typeof(int), acceptsKeys: true).ShouldBe("ID_INVALID");
        CodeOf("42", typeof(Guid), acceptsKeys: true).ShouldBe("ID_INVALID");
        CodeOf("DE", typeof(string), acceptsKeys: true).ShouldBe("ID_INVALID");
        CodeOf(GlobalId.Encode("Author", 1), typeof(int), acceptsKeys: true).ShouldBe("ID_WRONG_TYPE");
    }

    [Theory]
    [InlineData("Author:+1")]
    [InlineData("Author:01")]
    [InlineData("Author:-0")]
    public void Decode_NumberInAnotherForm_IsInvalid(string text) =>
        Should
            .Throw<GraphQLException>(() => GlobalId.Decode(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), "Author", typeof(int)))
            .Errors[0]
            .Code.ShouldBe("ID_INVALID");

    [Fact]
    public void Decode_LongGarbage_IsNotRepeatedWhole() =>
        Should.Throw<GraphQLException>(() => GlobalId.Decode(new string('x', 5000), "Author", typeof(int))).Message.Length.ShouldBeLessThan(200);

    [Fact]
    public void Decode_Garbage_IsInvalid() =>
        Should.Throw<GraphQLException>(() => GlobalId.Decode("nonsense", "Song", typeof(Guid))).Errors.ShouldHaveSingleItem().Code.ShouldBe("ID_INVALID");

    [Fact]
    public async Task IdProperty_WriterAndResolver_GiveTheSame()
    {
        var field = ((ObjectType)s_schema.Types["Song"]).Fields["id"];
        var song = new Song { Id = s_key };
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            field.Execution.Writer!(writer, song);
        }

        JsonSerializer.Deserialize<string>(buffer.ToArray()).ShouldBe(GlobalId.Encode("Song", s_key));
        (await FakeResolverContext.ResolveAsync(field, new FakeResolverContext { Parent = song })).ShouldBe(GlobalId.Encode("Song", s_key));
        field.Execution.ParentRequirements.ShouldBe([nameof(Song.Id)]);
    }

    [Fact]
    public void IdArgument_Formatter_DecodesValuesAndLists()
    {
        var id = GlobalId.Encode("Song", s_key);
        s_schema.QueryType!.Fields["song"].Arguments["id"].Formatter!(id).ShouldBe(s_key);
        var ids = ((InputObjectType)s_schema.Types["SongFilterInput"]).Fields["ids"];
        ((IEnumerable<object?>)ids.Formatter!(new object?[] { id })!).ShouldBe([s_key]);
    }

    private static string? CodeOf(string id, Type keyType, bool acceptsKeys) =>
        Should.Throw<GraphQLException>(() => GlobalId.Decode(id, "T", keyType, acceptsKeys)).Errors[0].Code;
}
