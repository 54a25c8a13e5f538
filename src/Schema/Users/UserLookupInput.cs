namespace Qplet.GraphQL.Schema.Users;

/// <summary>How a user is found: exactly one of the fields.</summary>
/// <param name="Id">The ID.</param>
/// <param name="Username">The username, without <c>@</c>. Letter case is ignored.</param>
/// <param name="Email">The e-mail address, for admins only. Letter case is ignored.</param>
[OneOf]
public sealed record UserLookupInput([property: ID<User>] Guid? Id, string? Username, string? Email);
