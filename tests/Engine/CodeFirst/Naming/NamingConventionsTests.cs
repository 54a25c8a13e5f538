namespace Qplet.GraphQL.CodeFirst;

public sealed class NamingConventionsTests
{
    [Theory]
    [InlineData(nameof(GetOwnerAsync), "owner")]
    [InlineData(nameof(Get), "get")]
    [InlineData(nameof(Getaway), "getaway")]
    [InlineData(nameof(IPAddress), "ipAddress")]
    [InlineData(nameof(OnMessageAsync), "onMessage")]
    [InlineData(nameof(NotAsync), "notAsync")]
    [InlineData(nameof(Renamed), "other")]
    public void GetFieldName_Method_IsInferred(string method, string expected) =>
        NamingConventions.GetFieldName(typeof(NamingConventionsTests).GetMethod(method)!).ShouldBe(expected);

    [Theory]
    [InlineData("PartlyPaid", "PARTLY_PAID")]
    [InlineData("PSV3000", "PSV3000")]
    [InlineData("IOError", "IO_ERROR")]
    [InlineData("PS5Pro", "PS5_PRO")]
    [InlineData("Already_Split", "ALREADY_SPLIT")]
    [InlineData("a", "A")]
    public void ToScreamingSnakeCase_Name_IsSplitIntoWords(string name, string expected) => NamingConventions.ToScreamingSnakeCase(name).ShouldBe(expected);

    [Theory]
    [InlineData("Title", "title")]
    [InlineData("ID", "id")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("already", "already")]
    [InlineData("", "")]
    public void ToCamelCase_Name_LowersWhatItBeginsWith(string name, string expected) => NamingConventions.ToCamelCase(name).ShouldBe(expected);

    [Theory]
    [InlineData(typeof(Song), "Song")]
    [InlineData(typeof(KeyValuePair<Song, Author>), "KeyValuePairOfSongAndAuthor")]
    [InlineData(typeof(KeyNotFoundException), "KeyNotFoundError")]
    public void GetTypeName_Type_IsInferred(Type type, string expected) => NamingConventions.GetTypeName(type).ShouldBe(expected);

    [Theory]
    [InlineData(typeof(Song), "SongInput")]
    [InlineData(typeof(ThingInput), "ThingInput")]
    [InlineData(typeof(ThingInputType), "ThingInput")]
    public void GetInputTypeName_Type_EndsWithInput(Type type, string expected) => NamingConventions.GetInputTypeName(type).ShouldBe(expected);

    public static Task<int> GetOwnerAsync() => Task.FromResult(1);

    public static int Get() => 1;

    public static int Getaway() => 1;

    public static int IPAddress() => 1;

    public static IAsyncEnumerable<int> OnMessageAsync() => AsyncEnumerable.Empty<int>();

    public static int NotAsync() => 1;

    [GraphQLName("other")]
    public static int Renamed() => 1;

    private sealed class ThingInput;

    private sealed class ThingInputType;
}
