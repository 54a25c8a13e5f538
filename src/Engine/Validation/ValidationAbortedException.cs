namespace Qplet.GraphQL.Validation;

/// <summary>Ends the validation when a limit is exceeded. Always caught by the validator.</summary>
internal sealed class ValidationAbortedException : Exception;
