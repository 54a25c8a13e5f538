namespace Qplet.GraphQL.Architecture;

/// <summary>The direction between the folders of a room: of two folders, at most one needs the other.</summary>
public sealed class FolderCircleTests(SourceReferences references) : IClassFixture<SourceReferences>
{
    /// <summary>
    /// The rooms of the engine, and the host. In Data and Schema folders are domains, which refer to each other as their entities do: a user has tracks, and a
    /// track has an owner.
    /// </summary>
    public static TheoryData<string> Rooms =>
        [
            .. Repository
                .Files("src", "*.csproj")
                .Select(static project => Path.GetDirectoryName(project)!.Replace('\\', '/'))
                .Where(static room => room is not ("src/Data" or "src/Schema")),
        ];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Folders_OfARoom_DoNotReferToEachOtherInCircles(string room) =>
        FolderCircles
            .Find([.. references.InRoom(room).Where(reference => !IsInherent(room, reference))])
            .ShouldBeEmpty("Move a type to the folder of what it is part of, or pass to the lower folder what it needs.");

    [Fact]
    public void Find_OfFoldersThatReferToEachOther_NamesTheReferences()
    {
        var circles = FolderCircles.Find([
            new SourceReference("A", "A/One.cs", "B", "Two"),
            new SourceReference("B", "B/Two.cs", "C", "Three"),
            new SourceReference("C", "C/Three.cs", "A", "One"),
            new SourceReference("D", "D/Four.cs", "A", "One"),
        ]);

        circles.ShouldBe(["A -> B: A/One.cs refers to Two", "B -> C: B/Two.cs refers to Three", "C -> A: C/Three.cs refers to One"]);
    }

    [Theory]
    [InlineData("Parsing", "Lexing", "Token")]
    [InlineData("Printing", "Syntax", "ValueNode")]
    [InlineData("Parsing", "SyntaxErrors", "SyntaxErrors")]
    [InlineData("Printing", "Syntax", "OperationTypeExtensions")]
    public void InRoom_OfTheLanguage_FindsTypesAndExtensions(string from, string to, string type) =>
        references.InRoom("src/Engine/Language").ShouldContain(reference => reference.From == from && reference.To == to && reference.Type == type);

    private static bool IsInherent(string room, SourceReference reference) =>
        (room, reference.From, reference.To) switch
        {
            // The text of a node, ToString, is what the printer writes.
            ("src/Engine/Language", "Syntax", "Printing") => reference.File.EndsWith("/SyntaxNode.cs", StringComparison.Ordinal),
            // A schema owns the index of its parts.
            ("src/Engine/TypeSystem", "Types", "SchemaSearch") => reference.File.EndsWith("/GraphQLSchema.cs", StringComparison.Ordinal),
            _ => false,
        };
}
