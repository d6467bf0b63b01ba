// An OpenID provider for tests: node provider.mjs REDIRECT. Says its address on the first line of its output.
// GET /sign-in-as?user=NAME decides who signs in, /rotate replaces the keys, /lifetime?seconds=N is that of tokens to come.
import { createServer } from 'node:http';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { Provider } from 'oidc-provider';

const redirect = process.argv[2];
let user = 'nobody';
let seconds = 600;
let keys = [newKey()];
let provider;

function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'RS256', use: 'sig' };
}

function make(issuer) {
  const made = new Provider(issuer, {
    jwks: { keys },
    clients: [
      {
        client_id: 'reeve',
        client_secret: 'a-secret-of-the-test',
        redirect_uris: [redirect],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
      {
        client_id: 'program',
        client_secret: 'another-secret-of-the-test',
        redirect_uris: [],
        grant_types: ['client_credentials'],
        response_types: [],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub', 'upn', 'email', 'email_verified'] },
    conformIdTokenClaims: false,
    scopes: ['openid'],
    extraTokenClaims: () => ({ upn: user }),
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({ sub, upn: user, email: user, email_verified: user.startsWith('Terry') }),
    }),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => undefined,
        getResourceServerInfo: (_, indicator) => ({
          scope: '',
          audience: indicator,
          accessTokenFormat: 'jwt',
          accessTokenTTL: seconds,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ['only-for-the-test'] },
  });
  made.proxy = true;
  return made;
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url, server.address ? `http://127.0.0.1:${server.address().port}` : undefined);
  try {
    if (url.pathname === '/sign-in-as') {
      user = url.searchParams.get('user');
      response.end('ok');
    } else if (url.pathname === '/lifetime') {
      seconds = Number(url.searchParams.get('seconds'));
      response.end('ok');
    } else if (url.pathname === '/rotate') {
      keys = [newKey()];
      provider = make(url.origin);
      response.end('ok');
    } else if (url.pathname.startsWith('/interaction/')) {
      await interact(request, response);
    } else {
      provider.callback()(request, response);
    }
  } catch (error) {
    console.error(error);
    response.statusCode = 500;
    response.end(String(error));
  }
});

/** Whoever comes is signed in and agrees to everything, but for nobody, who cancels. */
async function interact(request, response) {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  if (user === '') {
    await provider.interactionFinished(request, response, { error: 'access_denied' });
    return;
  }
  if (prompt.name === 'login') {
    await provider.interactionFinished(request, response, { login: { accountId: 'subject-of-' + user } });
    return;
  }
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope('openid');
  await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
}

server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  provider = make(issuer);
  console.log(issuer);
});
process.stdin.resume();
process.stdin.on('end', () => process.exit(0)); // when the test's process is gone
