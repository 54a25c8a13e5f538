using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>The fields of a type, including its extensions, have unique names.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Objects">Section 3.6 Objects</see>,
/// <see href="https://spec.graphql.org/September2025/#sec-Interfaces">3.7 Interfaces</see> and
/// <see href="https://spec.graphql.org/September2025/#sec-Input-Objects">3.10 Input Objects</see>.
/// </remarks>
internal sealed class UniqueFieldDefinitionNamesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        var known = new Dictionary<(string Type, string Field), NameNode>();
        context.OnEnter<DocumentNode>(
            SyntaxKind.Document,
            document =>
            {
                foreach (var definition in document.Definitions)
                {
                    switch (definition)
                    {
                        case IComplexTypeNode type:
                            Check(context, known, type.Name.Value, type.Fields);
                            break;
                        case IInputObjectTypeNode type:
                            Check(context, known, type.Name.Value, type.Fields);
                            break;
                    }
                }
            }
        );
    }

    private static void Check(
        ValidationContext context,
        Dictionary<(string Type, string Field), NameNode> known,
        string type,
        IEnumerable<INamedSyntaxNode> fields
    )
    {
        foreach (var name in fields.Select(field => field.Name))
        {
            if (Exists(context.ExtendedSchema?.Types.GetValueOrDefault(type), name.Value))
            {
                context.Report(ValidationErrors.ExistingField(type, name));
            }
            else if (!known.TryAdd((type, name.Value), name))
            {
                context.Report(ValidationErrors.DuplicateField(type, known[(type, name.Value)], name));
            }
        }
    }

    private static bool Exists(NamedType? type, string field) =>
        type switch
        {
            ComplexType complex => complex.Fields.Contains(field),
            InputObjectType input => input.Fields.Contains(field),
            _ => false,
        };
}
