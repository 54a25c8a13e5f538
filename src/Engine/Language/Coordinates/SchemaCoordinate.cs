namespace Qplet.GraphQL.Language;

/// <summary>The name of an element of a schema, such as <c>Track.comments(first:)</c>.</summary>
/// <remarks>Section 2.14 Schema Coordinates.</remarks>
public sealed record SchemaCoordinate
{
    private SchemaCoordinate(string name, string? memberName, string? argumentName, bool isDirective)
    {
        Name = name;
        MemberName = memberName;
        ArgumentName = argumentName;
        IsDirective = isDirective;
    }

    /// <summary>The name of the type or directive.</summary>
    public string Name { get; }

    /// <summary>The name of the field, input field or enum value; null for a type or directive.</summary>
    public string? MemberName { get; }

    /// <summary>The name of the argument of the field or directive; null where none is meant.</summary>
    public string? ArgumentName { get; }

    /// <summary>Whether the coordinate is of a directive or its argument.</summary>
    public bool IsDirective { get; }

    /// <summary>Makes the coordinate of a type.</summary>
    /// <param name="type">The name of the type.</param>
    public static SchemaCoordinate OfType(string type) => new(type, null, null, false);

    /// <summary>Makes the coordinate of a field, input field or enum value.</summary>
    /// <param name="type">The name of the type.</param>
    /// <param name="member">The name of the member.</param>
    /// <param name="argument">The name of an argument of the field, if that is meant.</param>
    public static SchemaCoordinate OfMember(string type, string member, string? argument = null) => new(type, member, argument, false);

    /// <summary>Makes the coordinate of a directive.</summary>
    /// <param name="directive">The name of the directive, without the at sign.</param>
    /// <param name="argument">The name of an argument of the directive, if that is meant.</param>
    public static SchemaCoordinate OfDirective(string directive, string? argument = null) => new(directive, null, argument, true);

    /// <summary>Reads a coordinate.</summary>
    /// <param name="text">The text; unlike in documents nothing is ignored in it, not even white space.</param>
    /// <exception cref="GraphQLSyntaxException">The text is not a schema coordinate.</exception>
    public static SchemaCoordinate Parse(string text)
    {
        var reader = new SchemaCoordinateReader(text);
        var isDirective = reader.Skip('@');
        var name = reader.ReadName();
        var member = !isDirective && reader.Skip('.') ? reader.ReadName() : null;
        string? argument = null;
        if ((isDirective || member is not null) && reader.Skip('('))
        {
            argument = reader.ReadName();
            reader.Expect(':');
            reader.Expect(')');
        }

        reader.ExpectEnd();
        return new SchemaCoordinate(name, member, argument, isDirective);
    }

    /// <summary>Returns the coordinate as text, which <see cref="Parse" /> reads back.</summary>
    public override string ToString() =>
        $"{(IsDirective ? "@" : "")}{Name}{(MemberName is null ? "" : $".{MemberName}")}{(ArgumentName is null ? "" : $"({ArgumentName}:)")}";
}
