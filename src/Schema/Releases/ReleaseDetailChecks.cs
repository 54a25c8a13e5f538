using Qplet.GraphQL.Schema.Contributions;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Checks the details of releases.</summary>
internal static class ReleaseDetailChecks
{
    /// <summary>Returns the details that the inputs describe, in their order.</summary>
    public static IReadOnlyList<CheckedDetail> Read(IReadOnlyList<ReleaseDetailInput> inputs, InputValidation validation)
    {
        validation.Count(inputs, "input.details", ReleaseEditChecks.MaximumItems);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var details = new List<CheckedDetail>(inputs.Count);
        for (var index = 0; index < inputs.Count; index++)
        {
            var key = validation.Line(inputs[index].Key, $"input.details[{index}].key", TextLimits.DetailKey);
            var value = validation.Line(inputs[index].Value, $"input.details[{index}].value", TextLimits.DetailValue);
            if (!seen.Add(key))
            {
                validation.Add(DomainErrors.Twice($"input.details[{index}].key"));
            }
            details.Add(new(key, value, index));
        }

        return details;
    }

    /// <summary>A checked detail.</summary>
    internal sealed record CheckedDetail(string Key, string Value, int Position)
    {
        /// <summary>Returns the row of the detail of a release.</summary>
        public ReleaseDetail Of(int releaseId) =>
            new()
            {
                ReleaseId = releaseId,
                Key = Key,
                Value = Value,
                Position = Position,
            };
    }
}
