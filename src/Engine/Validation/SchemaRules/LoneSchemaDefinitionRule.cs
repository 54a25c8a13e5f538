using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>A document defines the schema once, and not again where it extends one.</summary>
/// <remarks>Section 3.3 Schema.</remarks>
internal sealed class LoneSchemaDefinitionRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        var extended = context.ExtendedSchema;
        var isDefined =
            extended is not null
            && (extended.SyntaxNodes.Count > 0 || extended.QueryType is not null || extended.MutationType is not null || extended.SubscriptionType is not null);
        var count = 0;
        context.OnEnter<SchemaDefinitionNode>(
            SyntaxKind.SchemaDefinition,
            schema =>
            {
                if (isDefined)
                {
                    context.Report(ValidationErrors.SchemaInExtension(schema));
                }
                else if (count++ > 0)
                {
                    context.Report(ValidationErrors.SeveralSchemas(schema));
                }
            }
        );
    }
}
