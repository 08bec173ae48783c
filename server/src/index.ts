import { bootstrap } from './bootstrap';
import { config } from './config';
import { contentTypes } from './content-types';
import { controllers } from './controllers';
import { servicesOfDelivery } from './delivery/services';
import { destroy } from './destroy';
import { middlewares } from './middlewares';
import { register } from './register';
import { routes } from './routes';
import { services as ownServices } from './services';

const services = { ...ownServices, ...servicesOfDelivery };

/** Strapi reads this object: the server side of the plugin. */
export default { register, bootstrap, destroy, config, contentTypes, services, controllers, middlewares, routes };
