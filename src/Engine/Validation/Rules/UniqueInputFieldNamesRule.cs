using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>No field is given twice in one input object.</summary>
/// <remarks>Section 5.6.3 Input Object Field Uniqueness.</remarks>
internal sealed class UniqueInputFieldNamesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<ObjectValueNode>(
            SyntaxKind.ObjectValue,
            value =>
            {
                if (value.Fields.Count < 2)
                {
                    return;
                }

                var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
                foreach (var field in value.Fields)
                {
                    if (!known.TryAdd(field.Name.Value, field.Name))
                    {
                        context.Report(ValidationErrors.DuplicateInputField(known[field.Name.Value], field.Name));
                    }
                }
            }
        );
    }
}
