namespace Qplet.GraphQL.Validation;

/// <summary>Ends a validation from any depth once a limit is exceeded; never leaves the validator.</summary>
internal sealed class ValidationAbortedException : Exception;
