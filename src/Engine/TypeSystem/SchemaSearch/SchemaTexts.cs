using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Reads the texts of a schema that its index has: those of types, fields, input fields and enum values.</summary>
internal sealed class SchemaTexts(GraphQLSchema schema, SchemaPaths paths, SchemaSearchOptions options)
{
    private const double Generated = 0.25;
    private const double Edge = 0.45;
    private const double EdgeField = 0.75;
    private const int MaxInputDepth = 2;

    private readonly HashSet<string> _payloads = FindPayloads(schema, paths);
    private readonly WordingPatterns _patterns = new(options.Wordings);

    public IEnumerable<IndexedText> Read()
    {
        foreach (var type in schema.Types.Values)
        {
            if (type.Name.StartsWith("__", StringComparison.Ordinal) || BuiltInScalars.IsSpecified(type.Name))
            {
                continue;
            }
            if (!IsRoot(type))
            {
                yield return ReadType(type);
            }
            foreach (var member in ReadMembers(type))
            {
                yield return member;
            }
        }
    }

    private IEnumerable<IndexedText> ReadMembers(NamedType type) =>
        type switch
        {
            ComplexType complex => complex.Fields.Select(field => ReadField(complex, field)),
            InputObjectType input => input.Fields.Select(field => ReadInput(input, field)),
            EnumType values => values.Values.Select(value => ReadValue(values, value)),
            _ => [],
        };

    private IndexedText ReadType(NamedType type)
    {
        var text = Create(SchemaCoordinate.OfType(type.Name).ToString(), RankOf(type) * 0.8, null);
        text.Add(TextPart.Name, type.Name).AddDescription(type.Description);
        return text.Add(TextPart.Related, NamesOf(type));
    }

    private IndexedText ReadField(ComplexType type, FieldDefinition field)
    {
        var result = ResultOf(field.Type.NamedType());
        var coordinate = SchemaCoordinate.OfMember(type.Name, field.Name).ToString();
        var rank = Deprecate(RankOf(type, field), field.DeprecationReason);
        var text = new IndexedText(coordinate, rank, field.Name, ReferenceEquals(type, schema.MutationType)) { Answer = AnswerOf(field.Type.NamedType()) };
        text.AddWordings(
            RankOf(type) > Generated ? [.. WordingsOf(coordinate), .. _patterns.Find(coordinate), .. OwnWordingsOf(type, field)] : WordingsOf(coordinate)
        );
        text.Add(TextPart.Name, field.Name).Add(TextPart.Parent, type.Name).AddDescription(field.Description);
        var names = new List<string?> { result.Name };
        var details = new List<string?> { result.Description };
        foreach (var argument in field.Arguments)
        {
            ReadInput(argument, 0, names, details);
        }
        text.Add(TextPart.Related, string.Join(' ', names)).Add(TextPart.Details, string.Join(' ', details));
        return text.Add(TextPart.Remarks, field.DeprecationReason);
    }

    private IndexedText ReadInput(InputObjectType type, InputValueDefinition field)
    {
        var coordinate = SchemaCoordinate.OfMember(type.Name, field.Name).ToString();
        var text = Create(coordinate, Deprecate(RankOf(type), field.DeprecationReason), field.Name);
        text.Add(TextPart.Name, field.Name).Add(TextPart.Parent, type.Name).AddDescription(field.Description);
        return text.Add(TextPart.Related, NamesOf(field.Type.NamedType())).Add(TextPart.Remarks, field.DeprecationReason);
    }

    private IndexedText ReadValue(EnumType type, EnumValue value)
    {
        var coordinate = SchemaCoordinate.OfMember(type.Name, value.Name).ToString();
        var text = Create(coordinate, Deprecate(RankOf(type), value.DeprecationReason), null);
        text.Add(TextPart.Name, NameOf(value)).Add(TextPart.Parent, type.Name).AddDescription(value.Description);
        return text.Add(TextPart.Remarks, value.DeprecationReason);
    }

    /// <summary>Reads the names and descriptions of an argument or input field, and of those within it.</summary>
    private static void ReadInput(InputValueDefinition value, int depth, List<string?> names, List<string?> details)
    {
        names.Add(value.Name);
        details.Add(value.Description);
        switch (value.Type.NamedType())
        {
            case EnumType values:
                details.Add(NamesOf(values));
                break;
            case InputObjectType input when IsFilter(input):
                details.AddRange(input.Fields.Select(static field => field.Name));
                break;
            case InputObjectType input when depth < MaxInputDepth:
                foreach (var field in input.Fields)
                {
                    ReadInput(field, depth + 1, names, details);
                }
                break;
        }
    }

    /// <summary>Returns the type that a field is about: that of the items of a connection, or that of the object of a payload.</summary>
    private NamedType ResultOf(NamedType type)
    {
        if (type is not ObjectType result)
        {
            return type;
        }
        if (IsConnection(result) && result.Fields.TryGet("nodes", out var nodes))
        {
            return nodes.Type.NamedType();
        }
        return _payloads.Contains(type.Name)
            ? result.Fields.Select(static field => field.Type.NamedType()).FirstOrDefault(static named => named is ObjectType, type)
            : type;
    }

    private IndexedText Create(string coordinate, double rank, string? likeness) =>
        new IndexedText(coordinate, rank, likeness).AddWordings(WordingsOf(coordinate));

    /// <summary>Returns the wordings that a field itself has: its name with that of its type, and the first sentence of its description.</summary>
    private List<Wording> OwnWordingsOf(ComplexType type, FieldDefinition field)
    {
        var name = Wording.WordsOf(field.Name);
        return Wording.Own(IsRoot(type) ? name : $"{name} of a {Wording.WordsOf(type.Name)}", field.Description);
    }

    private IReadOnlyList<Wording> WordingsOf(string coordinate) => options.WordingsOf(coordinate);

    private double RankOf(ComplexType type, FieldDefinition field) =>
        IsRoot(type)
            ? (ReferenceEquals(type, schema.QueryType) && field.Arguments.Any(static argument => argument.IsRequired) ? 1.15 : 1.25)
            : RankOfOwner(type, field) * (field.Type.IsLeaf() ? 0.9 : 1);

    private double RankOfOwner(ComplexType type, FieldDefinition field) =>
        type switch
        {
            InterfaceType => RankOf(type) * 0.7,
            ObjectType result when IsEdge(result) && field.Name is not ("node" or "cursor") => EdgeField,
            _ => RankOf(type),
        };

    private double RankOf(NamedType type) =>
        type switch
        {
            ObjectType result when IsConnection(result) || _payloads.Contains(type.Name) => Generated,
            ObjectType result when IsEdge(result) => Edge,
            InputObjectType input => IsFilter(input) ? Generated : 0.5,
            EnumType => IsOrder(type) ? Generated : 0.6,
            UnionType => 0.45,
            ScalarType => 0.5,
            _ => (paths.GetDistance(type.Name) ?? 9) switch
            {
                <= 1 => 1,
                2 => 0.9,
                3 => 0.8,
                _ => 0.65,
            },
        };

    private static AnswerKind AnswerOf(NamedType type) =>
        type.Name switch
        {
            "Boolean" => AnswerKind.Condition,
            "Int" or "Long" or "Float" => AnswerKind.Number,
            _ => AnswerKind.Other,
        };

    private bool IsRoot(NamedType type) =>
        ReferenceEquals(type, schema.QueryType) || ReferenceEquals(type, schema.MutationType) || ReferenceEquals(type, schema.SubscriptionType);

    private static double Deprecate(double rank, string? reason) => reason is null ? rank : rank / 2;

    private static bool IsConnection(ObjectType type) => type.Fields.Contains("pageInfo");

    private static bool IsEdge(ObjectType type) => type.Fields.Contains("node") && type.Fields.Contains("cursor");

    /// <summary>Returns whether an input is a filter, which has operators, or an order.</summary>
    private static bool IsFilter(InputObjectType type) =>
        type.Fields.Contains("and") || type.Fields.Contains("eq") || type.Fields.All(static field => IsOrder(field.Type.NamedType()));

    private static bool IsOrder(NamedType type) => type is EnumType values && values.Values.Contains("ASC") && values.Values.Contains("DESC");

    private static string? NamesOf(NamedType type) =>
        type switch
        {
            EnumType values => string.Join(' ', values.Values.Select(NameOf)),
            UnionType union => string.Join(' ', union.Members.Select(static member => member.Name)),
            _ => null,
        };

    private static string NameOf(EnumValue value) => value.Name.ToLowerInvariant();

    /// <summary>Returns the names of the types that only mutations return.</summary>
    private static HashSet<string> FindPayloads(GraphQLSchema schema, SchemaPaths paths) =>
        (schema.MutationType?.Fields ?? Enumerable.Empty<FieldDefinition>())
            .Select(static field => field.Type.NamedType())
            .Where(type =>
                type is ObjectType
                && paths.GetSteps(type.Name).All(coordinate => coordinate.StartsWith($"{schema.MutationType!.Name}.", StringComparison.Ordinal))
            )
            .Select(static type => type.Name)
            .ToHashSet(StringComparer.Ordinal);
}
