namespace Qplet.GraphQL.Execution;

/// <summary>Selects how fields are divided for a format of incremental delivery.</summary>
internal static class FieldDivision
{
    private static readonly OnceDivision s_once = new();
    private static readonly RepeatedDivision s_repeated = new();

    /// <summary>Returns the division for a format. Returns null if everything is delivered at once.</summary>
    public static IFieldDivision? For(IncrementalFormat format) =>
        format switch
        {
            IncrementalFormat.V01 => s_repeated,
            IncrementalFormat.V02 => s_once,
            _ => null,
        };

    /// <summary>Version 0.2: a field is delivered once, with the first of the fragments that it belongs to.</summary>
    private sealed class OnceDivision : IFieldDivision
    {
        /// <inheritdoc />
        public bool RepeatsFields => false;

        /// <inheritdoc />
        public DividedFields Divide(FieldCollection fields, IReadOnlyList<DeferUsage> around)
        {
            var divided = new DividedFields(around);
            foreach (var (name, group) in fields.Groups)
            {
                divided.For(group.GetUsages()).Groups.Add(name, group);
            }
            return divided;
        }
    }

    /// <summary>Version 0.1: each use of <c>@defer</c> has a separate response, so a field can be delivered several times.</summary>
    private sealed class RepeatedDivision : IFieldDivision
    {
        /// <inheritdoc />
        public bool RepeatsFields => true;

        /// <inheritdoc />
        public DividedFields Divide(FieldCollection fields, IReadOnlyList<DeferUsage> around)
        {
            var divided = new DividedFields(around);
            foreach (var group in fields.Groups.Values)
            {
                foreach (var (node, usage) in group.Nodes.Zip(group.Usages))
                {
                    divided.For(usage is null ? [] : [usage]).Add(node, usage);
                }
            }

            return divided;
        }
    }
}
