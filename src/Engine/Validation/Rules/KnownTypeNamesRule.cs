using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>Every named type is defined.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence">Section 5.5.1.2 Fragment Spread Type Existence</see>; also applied to
/// variables and to type system definitions.
/// </remarks>
internal sealed class KnownTypeNamesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        var defined = context.Document.Definitions.OfType<TypeDefinitionNode>().Select(type => type.Name.Value).ToHashSet(StringComparer.Ordinal);
        context.OnEnter<NamedTypeNode>(
            SyntaxKind.NamedType,
            type =>
            {
                var name = type.Name.Value;
                var isInSchemaDocument = context.Ancestors.Count > 1 && context.Ancestors[1] is TypeSystemDefinitionNode or TypeSystemExtensionNode;
                if (context.ExtendedSchema?.FindType(name) is not null || defined.Contains(name) || (isInSchemaDocument && BuiltInTypes.Names.Contains(name)))
                {
                    return;
                }

                var names = (context.ExtendedSchema?.Types.Keys ?? []).Concat(defined);
                var suggestion = context.DidYouMean(name, (isInSchemaDocument ? names.Concat(BuiltInTypes.Names) : names).Distinct(StringComparer.Ordinal));
                context.Report(ValidationErrors.UnknownType(type, suggestion));
            }
        );
    }
}
