namespace Qplet.GraphQL.Schema.FeatureRequests;

/// <summary>The changes to a feature request. Omitted fields stay unchanged.</summary>
/// <param name="FeatureRequestId">The ID of the feature request.</param>
/// <param name="Title">The title. It must not be blank and has at most 255 characters. It cannot be removed.</param>
/// <param name="Description">The description. It must not be blank and has at most 5000 characters. It cannot be removed.</param>
public sealed record UpdateFeatureRequestInput([property: ID<FeatureRequest>] int FeatureRequestId, Optional<string> Title, Optional<string> Description);
