namespace Qplet.GraphQL.Validation;

/// <summary>A rule that documents have to follow. Rules have no state; what a rule collects lives as long as one validation.</summary>
internal abstract class ValidationRule
{
    /// <summary>The name, as in the reference implementation.</summary>
    public string Name => GetType().Name;

    /// <summary>Says which nodes the rule looks at.</summary>
    public abstract void Register(ValidationContext context);
}
