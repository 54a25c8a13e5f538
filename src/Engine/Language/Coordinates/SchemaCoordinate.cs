namespace Qplet.GraphQL.Language;

/// <summary>A schema coordinate: the name of a schema element, such as <c>Track.comments(first:)</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates">Section 2.14 Schema Coordinates</see>.</remarks>
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

    /// <summary>The name of the argument of the field or directive; null if the coordinate does not denote an argument.</summary>
    public string? ArgumentName { get; }

    /// <summary>Whether the coordinate denotes a directive or its argument.</summary>
    public bool IsDirective { get; }

    /// <summary>Creates the coordinate of a type.</summary>
    /// <param name="type">The name of the type.</param>
    public static SchemaCoordinate OfType(string type) => new(type, null, null, false);

    /// <summary>Creates the coordinate of a field, input field or enum value, or of a field's argument.</summary>
    /// <param name="type">The name of the type.</param>
    /// <param name="member">The name of the member.</param>
    /// <param name="argument">The name of an argument of the field; null for the member itself.</param>
    public static SchemaCoordinate OfMember(string type, string member, string? argument = null) => new(type, member, argument, false);

    /// <summary>Creates the coordinate of a directive or its argument.</summary>
    /// <param name="directive">The name of the directive, without the <c>@</c>.</param>
    /// <param name="argument">The name of an argument of the directive; null for the directive itself.</param>
    public static SchemaCoordinate OfDirective(string directive, string? argument = null) => new(directive, null, argument, true);

    /// <summary>Parses a coordinate.</summary>
    /// <param name="text">The text. Unlike in documents, no characters are ignored, not even white space.</param>
    /// <exception cref="GraphQLSyntaxException">The text is not a valid schema coordinate.</exception>
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

    /// <summary>Returns the coordinate as text, which <see cref="Parse" /> parses to an equal coordinate.</summary>
    public override string ToString() =>
        $"{(IsDirective ? "@" : "")}{Name}{(MemberName is null ? "" : $".{MemberName}")}{(ArgumentName is null ? "" : $"({ArgumentName}:)")}";
}
