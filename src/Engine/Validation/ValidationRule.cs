namespace Qplet.GraphQL.Validation;

/// <summary>A validation rule. Rules are stateless; data that a rule collects belongs to one validation.</summary>
internal abstract class ValidationRule
{
    /// <summary>The name of the rule, as in graphql-js.</summary>
    public string Name => GetType().Name;

    /// <summary>Registers the actions of the rule.</summary>
    public abstract void Register(ValidationContext context);
}
